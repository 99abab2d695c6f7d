package io.clientele.api.exchange.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.database.Change.Image;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FoldedThingsTests {

    @Test
    void takesAThingForUntouchedThatTheImportItselfRemovedAndBroughtBackUnderAnotherNumber() {
        var folded = folded(row(1, image(5, "old"), null), row(2, null, image(9, "new")));

        assertThat(folded.broken()).isFalse();
        assertThat(folded.before()).isEqualTo(image(5, "old"));
        assertThat(folded.row().after()).isEqualTo(TrailRows.digest(image(9, "new")));
    }

    @Test
    void seesThatSomebodyElseRemovedAThingAndBroughtItBackUnderAnotherNumber() {
        var folded = folded(row(1, null, image(5, "same")), row(2, image(9, "same"), image(9, "new")));

        assertThat(folded.broken()).isTrue();
    }

    @Test
    void seesThatSomebodyElseWroteBetween() {
        assertThat(folded(row(1, null, image(5, "ours")), row(2, image(5, "theirs"), image(5, "ours")))
                        .broken())
                .isTrue();
        assertThat(folded(row(1, null, image(5, "ours")), row(2, image(5, "ours"), image(5, "again")))
                        .broken())
                .isFalse();
    }

    private static FoldedThings.Folded folded(ImportedRow... rows) {
        return Objects.requireNonNull(FoldedThings.of(List.of(rows)).of("Sale").get("D1"));
    }

    private static ImportedRow row(int number, @Nullable Image before, @Nullable Image after) {
        var thing = before == null ? Objects.requireNonNull(after) : before;
        return new ImportedRow(
                number, "Sale", thing.number(), "D1", before == null ? null : before.text(), TrailRows.digest(after));
    }

    private static Image image(long number, String text) {
        return new Image(number, text);
    }
}
