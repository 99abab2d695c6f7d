package io.clientele.reporting.document;

import io.clientele.reporting.ReportFrame;
import java.util.List;

/**
 * A finished report in its reader's language; every file of it is made from this and from nothing else.
 *
 * @param title what the report is, without its period
 * @param parameters what was asked beside period and membership, for the sheet of parameters and the line under the title
 * @param findings three to six sentences with figures, the most important first
 * @param glance parts whose pictures are seen at once after the findings, on paper alone, without their tables
 * @param sections at least one; the first is the answer, and the only one a CSV file holds
 * @param legend how each figure is computed, a sentence each
 */
public record Document(
        ReportFrame frame,
        String title,
        List<Parameter> parameters,
        List<String> findings,
        List<Section> glance,
        List<Section> sections,
        List<String> legend) {

    /** One whose pictures all stand beside their tables. */
    public Document(
            ReportFrame frame,
            String title,
            List<Parameter> parameters,
            List<String> findings,
            List<Section> sections,
            List<String> legend) {
        this(frame, title, parameters, findings, List.of(), sections, legend);
    }

    public Document {
        glance = List.copyOf(glance);
        parameters = List.copyOf(parameters);
        findings = List.copyOf(findings);
        sections = List.copyOf(sections);
        legend = List.copyOf(legend);
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("A report has at least one section");
        }
    }
}
