package io.clientele.reporting.excel;

import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells shaded by their value in one hue, with light letters where the shade is dark. */
record Heat(XSSFSheet sheet, CellRangeAddress cells) {

    private static final String DARK = "AND(ISNUMBER(%1$s),%1$s>%2$s+0.55*(MAX(%3$s)-%2$s))";

    /** The scale begins at zero, or at the least value. */
    void shade(boolean fromZero) {
        var formatting = sheet.getSheetConditionalFormatting();
        var scale = formatting.createConditionalFormattingColorScaleRule();
        var colors = scale.getColorScaleFormatting();
        colors.setNumControlPoints(2);
        var ends = colors.getThresholds();
        ends[0].setRangeType(fromZero ? RangeType.NUMBER : RangeType.MIN);
        if (fromZero) {
            ends[0].setValue(0d);
        }
        ends[1].setRangeType(RangeType.MAX);
        colors.setThresholds(ends);
        colors.setColors(
                new org.apache.poi.ss.usermodel.Color[] {Styles.color(Styles.HEADER_FILL), Styles.color(Styles.ACCENT)});
        var range = new CellRangeAddress[] {cells};
        formatting.addConditionalFormatting(range, scale);
        var dark = formatting.createConditionalFormattingRule(dark(fromZero));
        dark.createFontFormatting().setFontColor(Styles.color("FFFFFF"));
        formatting.addConditionalFormatting(range, dark);
    }

    private String dark(boolean fromZero) {
        var all = cells.formatAsString(null, true);
        var first = new CellRangeAddress(
                        cells.getFirstRow(), cells.getFirstRow(), cells.getFirstColumn(), cells.getFirstColumn())
                .formatAsString();
        var least = fromZero ? "0" : "MIN(" + all + ")";
        return DARK.formatted(first.split(":")[0], least, all);
    }
}
