package io.clientele.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the one somebody looked at and approved, which lies beside the test as Class.method.approved.txt. */
final class Approved {

    private static final Path TESTS = Path.of("src/test/java/io/clientele/reporting");

    private Approved() {}

    /** On a difference writes the text as Class.method.received.txt, to be looked at and renamed when it is right. */
    static void verify(String text) throws IOException {
        var test = StackWalker.getInstance()
                .walk(frames -> frames.skip(1).findFirst().orElseThrow());
        var name = test.getClassName().substring(test.getClassName().lastIndexOf('.') + 1) + "." + test.getMethodName();
        var approved = TESTS.resolve(name + ".approved.txt");
        var received = TESTS.resolve(name + ".received.txt");
        var expected = Files.exists(approved) ? Files.readString(approved) : "";
        if (!text.equals(expected)) {
            Files.writeString(received, text);
        } else {
            Files.deleteIfExists(received);
        }
        assertThat(text).as("text of %s", approved).isEqualTo(expected);
    }
}
