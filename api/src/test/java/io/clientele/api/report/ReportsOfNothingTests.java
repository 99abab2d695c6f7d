package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.report.content.ReportKind;
import io.clientele.reporting.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A base without sales and segments, at first without clients too. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportsOfNothingTests {

    private static final Caller ADMIN = new Caller(1, "admin", Role.ADMIN, null);

    private final ReportMaking making;
    private final Snapshots snapshots;
    private final Callers callers;
    private final Clients clients;

    @Autowired
    ReportsOfNothingTests(ReportMaking making, Snapshots snapshots, Callers callers, Clients clients) {
        this.making = making;
        this.snapshots = snapshots;
        this.callers = callers;
        this.clients = clients;
    }

    static Stream<ReportKind> kinds() {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> !kind.ofOneSegment() && kind != ReportKind.SEGMENT_OVERLAP);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void sayThatThereIsNothingAndOfOneClientNoMore(ReportKind kind) {
        for (var language : Language.values()) {
            says(new ReportRequest(kind, null, null, null, null, language, null));
        }
        clients.upsert("nothing", List.of(Card.of("only").card()));
        says(new ReportRequest(kind, null, null, null, null, Language.RU, null));
    }

    private void says(ReportRequest request) {
        var document = callers.as(ADMIN, () -> snapshots.read(() -> making.document(request)));

        assertThat(document.findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).endsWith("."));
        assertThat(document.legend()).isNotEmpty();
    }
}
