package io.clientele.api.exchange.download;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** How many lists are sent at once. Each is begun while the one before it is being made. */
@ClienteleTest
class DownloadsTests {

    private final Downloads downloads;

    @Autowired
    DownloadsTests(Downloads downloads) {
        this.downloads = downloads;
    }

    @Test
    void sendsEightListsAtOnceAndRefusesTheNinth() {
        refused(() -> begin(8), "ALL_BEGUN");
        refused(() -> begin(9), "TOO_MANY_DOWNLOADS");
    }

    @Test
    void givesPlacesBackWhenListsFail() {
        refused(() -> begin(9), "TOO_MANY_DOWNLOADS");
        refused(() -> begin(8), "ALL_BEGUN");
    }

    private void begin(int lists) {
        downloads.<Object>send(
                () -> {
                    if (lists > 1) {
                        begin(lists - 1);
                    }
                    throw new Problem("ALL_BEGUN", "Every list has found a place.");
                },
                FileStyle.of("csv", null, Language.EN),
                new MockHttpServletRequest("GET", "/clients.csv"),
                new MockHttpServletResponse());
    }

    private static void refused(ThrowingCallable beginning, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(beginning)
                .extracting(Problem::code)
                .isEqualTo(code);
    }
}
