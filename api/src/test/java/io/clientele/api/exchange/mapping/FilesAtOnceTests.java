package io.clientele.api.exchange.mapping;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

/** How many files are looked at at once. Each is begun while the one before it is being put aside. */
@ClienteleTest
class FilesAtOnceTests {

    private static final byte[] FILE = "external_id;name\n1;One\n".getBytes(StandardCharsets.UTF_8);

    private final Api api;
    private final FileColumnsController door;

    @Autowired
    FilesAtOnceTests(Api api, FileColumnsController door) {
        this.api = api;
        this.door = door;
    }

    @Test
    void looksAtFourFilesAtOnceAndRefusesTheFifth() {
        refused(() -> begin(4, () -> {}), "ALL_BEGUN");
        refused(() -> begin(5, () -> {}), "TOO_MANY_FILES");
    }

    @Test
    void givesPlacesBackWhenFilesFail() {
        refused(() -> begin(5, () -> {}), "TOO_MANY_FILES");
        refused(() -> begin(4, () -> {}), "ALL_BEGUN");
    }

    @Test
    void tellsWhoIsRefusedWhenToAskAgain() {
        refused(
                () -> begin(
                        4,
                        () -> asked().expectStatus()
                                .isEqualTo(429)
                                .expectHeader()
                                .valueEquals(HttpHeaders.RETRY_AFTER, "5")
                                .expectBody()
                                .jsonPath("$.code")
                                .isEqualTo("TOO_MANY_FILES")),
                "ALL_BEGUN");

        asked().expectStatus().isOk();
    }

    private ResponseSpec asked() {
        var body = new MultipartBodyBuilder();
        body.part("file", FILE).filename("clients.csv");
        return api.rest("admin")
                .post()
                .uri("/imports/clients/columns")
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange();
    }

    /** @param then when the last is being put aside */
    private void begin(int files, Runnable then) throws IOException {
        var file = new MockMultipartFile("file", FILE) {
            @Override
            public void transferTo(Path aside) {
                if (files == 1) {
                    then.run();
                } else {
                    beginNext();
                }
                throw new Problem("ALL_BEGUN", "Every file has found a place.");
            }

            private void beginNext() {
                try {
                    begin(files - 1, then);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
        door.columns("clients", file);
    }

    private static void refused(ThrowingCallable beginning, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(beginning)
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
