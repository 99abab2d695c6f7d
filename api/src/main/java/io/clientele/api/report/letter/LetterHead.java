package io.clientele.api.report.letter;

import io.clientele.reporting.Language;
import io.clientele.reporting.document.Parameter;
import java.util.List;

/**
 * What all letters of a run say, kept as JSON from the moment that its report was made.
 *
 * @param schedule what the schedule is called
 * @param title of the report
 * @param period its first and last day
 * @param findings its first sentences
 * @param about what it was computed with
 * @param notes what has to be known to read it
 * @param rows of data in its first table
 * @param owner the account that it was made for
 * @param ownerName as he signs in
 */
public record LetterHead(
        String schedule,
        Language language,
        String title,
        String period,
        List<String> findings,
        List<Parameter> about,
        List<String> notes,
        long rows,
        Delivery delivery,
        int owner,
        String ownerName) {

    public LetterHead {
        findings = List.copyOf(findings);
        about = List.copyOf(about);
        notes = List.copyOf(notes);
    }
}
