package io.clientele.api.report.approved;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the one somebody looked at and approved, which lies beside the test. */
final class Approved {

    private static final Path TEXTS = Path.of("src/test/java/io/clientele/api/report/approved");

    private Approved() {}

    /** On a difference writes the text as NAME.received.txt, to be looked at and renamed to NAME.approved.txt when it is right. */
    static void verify(String name, String text) throws IOException {
        var approved = TEXTS.resolve(name + ".approved.txt");
        var received = TEXTS.resolve(name + ".received.txt");
        var expected = Files.exists(approved) ? Files.readString(approved) : "";
        if (text.equals(expected)) {
            Files.deleteIfExists(received);
        } else {
            Files.writeString(received, text);
        }
        assertThat(text).as("text of %s", approved).isEqualTo(expected);
    }
}
