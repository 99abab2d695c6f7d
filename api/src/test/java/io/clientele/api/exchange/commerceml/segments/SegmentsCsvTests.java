package io.clientele.api.exchange.commerceml.segments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SegmentsCsvTests {

    /** What fails after the last row is told by the log of every download. */
    @Test
    void endsWithoutAFaultWhenItsRowsAreOut() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var file = new SegmentsCsv(bytes);

        file.client("a", new SegmentsFile.Classes("A", null, "555", null));
        file.end();

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFFCLIENT;")
                .contains(";a;A;");
    }
}
