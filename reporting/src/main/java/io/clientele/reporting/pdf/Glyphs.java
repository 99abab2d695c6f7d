package io.clientele.reporting.pdf;

import io.clientele.reporting.ReportFrame;
import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.SegmentSales;
import io.clientele.reporting.wording.Names;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** What the embedded font can draw; the rest would vanish from the page without a trace, so a box stands for it. */
public final class Glyphs {

    private static final String BOX = "□";

    private final List<Font> faces;

    public Glyphs(JasperReportsContext context) {
        this.faces = Stream.of(Font.PLAIN, Font.BOLD)
                .map(style -> FontUtil.getInstance(context)
                        .getAwtFontFromBundles(true, Templates.FONT, style, 8f, Locale.ROOT, false))
                .toList();
    }

    /** The report with every name that people typed made drawable. */
    SalesBySegmentReport printable(SalesBySegmentReport report) {
        return new SalesBySegmentReport(
                printable(report.frame()),
                report.segments().stream().map(this::printable).toList(),
                report.distinct(),
                report.outside(),
                report.withoutClient(),
                report.company(),
                report.steps());
    }

    private ReportFrame printable(ReportFrame frame) {
        return new ReportFrame(
                frame.language(),
                printable(frame.firm()),
                frame.currency(),
                frame.from(),
                frame.to(),
                frame.asOf(),
                frame.zone(),
                frame.businessDate(),
                printable(frame.dataVersion()),
                frame.membership(),
                frame.partial());
    }

    private SegmentSales printable(SegmentSales segment) {
        return new SegmentSales(
                printable(segment.name()), segment.main(), segment.gross(), segment.exclusive(), segment.fractional());
    }

    /** A name on one line, with a box for what cannot be drawn. */
    public String printable(String name) {
        return Names.onOneLine(name)
                .codePoints()
                .mapToObj(point -> drawable(point) ? Character.toString(point) : BOX)
                .collect(Collectors.joining());
    }

    /** Whether the font has a picture of the character. */
    public boolean drawable(int point) {
        return faces.stream().allMatch(face -> face.canDisplay(point));
    }
}
