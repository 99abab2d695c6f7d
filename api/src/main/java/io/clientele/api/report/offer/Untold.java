package io.clientele.api.report.offer;

import io.clientele.api.analysis.offer.answer.Missing;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Words;
import io.clientele.reporting.document.Cell;
import org.jspecify.annotations.Nullable;

/** Why something is not told on the card of an offer. */
record Untold(Words words) {

    /** Instead of the rows of a table; so few there are. */
    Part note(Part part, @Nullable Missing why, int n) {
        return part.note("note.offer.missing", why == null ? "" : word(why), n);
    }

    /** Empty where all is told. */
    Cell cell(@Nullable Missing why) {
        return why == null ? Cell.NONE : Cell.of(word(why));
    }

    private String word(Missing why) {
        return words.text("missing." + why.name());
    }
}
