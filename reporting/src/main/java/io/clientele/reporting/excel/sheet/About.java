package io.clientele.reporting.excel.sheet;

import io.clientele.reporting.ReportFrame;
import io.clientele.reporting.wording.Wording;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook says of itself to those who look at the properties of the file. */
public final class About {

    private About() {}

    public static void describe(XSSFWorkbook workbook, ReportFrame frame, Wording wording, String parameters) {
        var core = workbook.getProperties().getCoreProperties();
        core.setTitle(wording.title() + ", " + wording.period());
        core.setCreator(frame.firm());
        core.setSubjectProperty(parameters);
        core.setDescription(wording.asOf());
        core.setCreated(Optional.of(Date.from(frame.asOf())));
    }
}
