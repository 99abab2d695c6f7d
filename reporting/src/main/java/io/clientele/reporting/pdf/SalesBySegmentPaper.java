package io.clientele.reporting.pdf;

import io.clientele.reporting.SalesBySegmentReport;
import io.clientele.reporting.wording.Findings;
import io.clientele.reporting.wording.SalesLegend;
import io.clientele.reporting.wording.Wording;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Sales by segment on paper: the findings and the main chart first, then the tables, the months and the formulas. */
public final class SalesBySegmentPaper {

    private final Templates templates = new Templates();

    /** Writes the report as PDF; its amounts are printed at two decimals as they come. */
    public void write(SalesBySegmentReport figures, OutputStream out) {
        var printed = templates.glyphs().printable(figures);
        var wording = new Wording(printed.frame());
        try {
            var print = JasperFillManager.getInstance(templates.rules())
                    .fill(templates.report(), parameters(printed, wording), new JREmptyDataSource());
            export(print, printed, wording, out);
        } catch (JRException failure) {
            throw new IllegalStateException("The report could not be laid out", failure);
        }
    }

    private Map<String, Object> parameters(SalesBySegmentReport report, Wording wording) {
        var parameters = new HashMap<String, Object>(templates.parts());
        frame(parameters, report, wording);
        findings(parameters, report, wording);
        tables(parameters, report, wording);
        months(parameters, report, wording);
        return parameters;
    }

    private static void frame(Map<String, Object> parameters, SalesBySegmentReport report, Wording wording) {
        var frame = report.frame();
        parameters.put(JRParameter.REPORT_LOCALE, wording.locale());
        parameters.put(JRParameter.REPORT_RESOURCE_BUNDLE, wording.texts());
        parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone(frame.zone()));
        parameters.put("TITLE", wording.title());
        parameters.put("PARAMETERS", wording.parameters());
        parameters.put("AS_OF", wording.asOf());
        parameters.put("PARTIAL", frame.partial() ? wording.text("partial") : "");
        parameters.put("FIRM", frame.firm());
        parameters.put(
                "FOOTER", wording.text("footer.asOf", wording.numbers().moment(frame.asOf()), frame.dataVersion()));
    }

    private static void findings(Map<String, Object> parameters, SalesBySegmentReport report, Wording wording) {
        var findings = new Findings(report, wording);
        var bars = new SegmentBars(report, wording);
        parameters.put("FINDINGS_HEADING", wording.text("section.findings"));
        parameters.put("FINDINGS", lines(findings.sentences()));
        parameters.put("CHART_HEADING", wording.text("section.chart", currency(wording)));
        parameters.put("CHART_SENTENCE", findings.chart());
        parameters.put("CHART_NOTE", bars.note());
        parameters.put("BARS", source(bars.bars()));
    }

    private static void tables(Map<String, Object> parameters, SalesBySegmentReport report, Wording wording) {
        var contents = new Contents(report, wording);
        var notes = new Notes(report, wording);
        parameters.put("DIGITS", contents.digits());
        parameters.put("SALES_HEADING", wording.text("section.sales", currency(wording)));
        parameters.put("SALES", source(contents.sales()));
        parameters.put("SALES_NOTE", notes.sales());
        parameters.put("SHARES_HEADING", wording.text("section.shares", currency(wording)));
        parameters.put("SHARES", source(contents.shares()));
        parameters.put("PARTS_HEADING", wording.text("section.parts", currency(wording)));
        parameters.put("PARTS", source(contents.parts()));
        parameters.put("PARTS_NOTE", notes.parts());
        parameters.put("MONTHS", source(contents.months()));
        parameters.put("LEGEND_HEADING", wording.text("section.legend"));
        parameters.put("LEGEND", lines(SalesLegend.of(report, wording)));
    }

    private static void months(Map<String, Object> parameters, SalesBySegmentReport report, Wording wording) {
        var chart = new MonthChart(report, wording);
        parameters.put("MONTHS_HEADING", wording.text("section.months", currency(wording)));
        parameters.put("MONTHS_SENTENCE", chart.sentence());
        parameters.put("MONTHS_CHART", chart.drawing());
        parameters.put("MONTHS_NOTE", chart.note());
    }

    private static String currency(Wording wording) {
        return wording.numbers().currencySign();
    }

    private static JRDataSource lines(List<String> sentences) {
        return source(sentences.stream().map(text -> Map.of("name", text)).toList());
    }

    private static JRDataSource source(List<? extends Map<String, ?>> lines) {
        return new JRMapCollectionDataSource(List.copyOf(lines));
    }

    private void export(JasperPrint print, SalesBySegmentReport report, Wording wording, OutputStream out)
            throws JRException {
        var about = new SimplePdfExporterConfiguration();
        about.setMetadataTitle(wording.title() + ", " + wording.period());
        about.setDisplayMetadataTitle(true);
        about.setMetadataAuthor(report.frame().firm());
        about.setMetadataSubject(wording.parameters());
        about.setMetadataCreator("Clientele");
        var exporter = new JRPdfExporter(templates.rules());
        exporter.setConfiguration(about);
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
    }
}
