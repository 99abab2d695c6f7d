package io.clientele.reporting.excel.sheet;

import io.clientele.reporting.ReportFrame;
import io.clientele.reporting.wording.Wording;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;

/** How a sheet is finished: for the printer A4 across, as wide as the page, title above, firm and page below; money in its unit. */
public final class Page {

    private static final int LONGEST_FIRM = 80;

    private Page() {}

    /** Finishes a sheet on which all rows stand. */
    public static void set(Grid grid, Wording wording, ReportFrame frame, int lastColumn, int lastRow) {
        new MoneyUnit(wording).follow(grid.sheet, grid.money());
        print(grid.sheet, wording, frame, lastColumn, lastRow);
    }

    private static void print(Sheet sheet, Wording wording, ReportFrame frame, int lastColumn, int lastRow) {
        var workbook = sheet.getWorkbook();
        workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, lastColumn, 0, lastRow);
        var setup = sheet.getPrintSetup();
        setup.setLandscape(true);
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setAutobreaks(true);
        sheet.getHeader().setLeft("&B" + escaped(wording.title()) + ", " + wording.period());
        sheet.getHeader().setRight(frame.partial() ? wording.text("row.ownClients") : "");
        sheet.getFooter().setLeft(escaped(frame.firm()));
        sheet.getFooter().setRight(wording.texts().getString("excel.footer"));
    }

    private static String escaped(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_FIRM)).replace("&", "&&");
    }
}
