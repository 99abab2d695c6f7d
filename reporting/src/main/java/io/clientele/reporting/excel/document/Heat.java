package io.clientele.reporting.excel.document;

import io.clientele.reporting.excel.sheet.Styles;
import org.apache.poi.ss.usermodel.Color;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Cells shaded by their value in one hue, never so dark that their figures could not be read. */
record Heat(XSSFSheet sheet, CellRangeAddress cells) {

    /** The scale begins at zero, or at the least value. */
    void shade(boolean fromZero) {
        var formatting = sheet.getSheetConditionalFormatting();
        var rule = formatting.createConditionalFormattingColorScaleRule();
        var scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        var ends = scale.getThresholds();
        ends[0].setRangeType(fromZero ? RangeType.NUMBER : RangeType.MIN);
        if (fromZero) {
            ends[0].setValue(0d);
        }
        ends[1].setRangeType(RangeType.MAX);
        scale.setThresholds(ends);
        scale.setColors(new Color[] {Styles.color(Styles.HEADER_FILL), Styles.color(Styles.STRONG)});
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
