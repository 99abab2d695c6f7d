package io.clientele.reporting.pdf;

import java.io.File;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build: compiles the templates of a folder where they lie, so that the application needs no compiler. */
final class CompileTemplates {

    private CompileTemplates() {}

    public static void main(String[] folder) throws JRException {
        for (var template : new File(folder[0]).list((directory, name) -> name.endsWith(".jrxml"))) {
            JasperCompileManager.compileReportToFile(
                    folder[0] + "/" + template, folder[0] + "/" + template.replace(".jrxml", ".jasper"));
        }
    }
}
