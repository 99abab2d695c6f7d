package io.clientele.reporting.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;

/** The compiled templates, and the rules they run under. Immutable once loaded. */
public final class Templates {

    public static final String FONT = "DejaVu Sans Condensed";
    private static final String REPORT = "sales-by-segment";

    private static final List<String> PARTS = List.of("lines", "bars", "sales", "shares", "parts", "months");

    private final JasperReportsContext context = context();
    private final Glyphs glyphs = new Glyphs(context);
    private final JasperReport report = load(REPORT);
    private final Map<String, JasperReport> parts =
            PARTS.stream().collect(Collectors.toUnmodifiableMap(Templates::parameter, this::load));

    JasperReportsContext rules() {
        return context;
    }

    Glyphs glyphs() {
        return glyphs;
    }

    JasperReport report() {
        return report;
    }

    /** The parts of the report by the names of its parameters, such as LINES_TEMPLATE. */
    Map<String, JasperReport> parts() {
        return parts;
    }

    private static String parameter(String part) {
        return part.toUpperCase(Locale.ROOT) + "_TEMPLATE";
    }

    private JasperReport load(String name) {
        try (var compiled = Templates.class.getResourceAsStream(name + ".jasper")) {
            return (JasperReport) JRLoader.loadObject(context, compiled);
        } catch (JRException | IOException | RuntimeException failure) {
            throw new IllegalStateException(
                    "The template " + name + " is missing or was compiled for another release", failure);
        }
    }

    /** Templates may only touch what JasperReports lists as harmless, and the texts; charts keep their labels as text. */
    public static JasperReportsContext context() {
        var context = new SimpleJasperReportsContext(DefaultJasperReportsContext.getInstance());
        context.setProperty("net.sf.jasperreports.report.class.filter.enabled", "true");
        context.setProperty("net.sf.jasperreports.report.class.whitelist.clientele", "java.util.ResourceBundle");
        context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "false");
        return context;
    }
}
