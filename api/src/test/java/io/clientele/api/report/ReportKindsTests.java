package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.report.content.ReportKind;
import io.clientele.reporting.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for a report of whatever kind: without sales, for a manager, asked twice, beginning only or of the wrong segments. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportKindsTests extends FixtureReports {

    @Autowired
    ReportContents contents;

    @Autowired
    ReportQuestions questions;

    @Test
    void sumsThoseWhomAShortListLeavesOut() {
        var abc = beginning(ReportKind.ABC_XYZ, 2);

        assertThat(abc.column("Clients by importance", "Client"))
                .containsExactly("Альфа", "Эпсилон", "Others (3 more rows)");
        assertThat(abc.column("Clients by importance", "Revenue")).containsExactly("1000", "900", "850");
    }

    @ParameterizedTest
    @EnumSource
    void standsAPeriodWithoutSales(ReportKind kind) {
        for (var language : Language.values()) {
            var document = document(
                    request(kind, LocalDate.of(2019, 1, 1), LocalDate.of(2019, 4, 1), ids(kind, vip), language));

            assertThat(document.findings()).isNotEmpty();
            assertThat(document.sections()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsAManagerOfHisClientsAlone(ReportKind kind) {
        asking = ann;
        try {
            var paper = new Paper(document(request(kind, FROM, TO, ids(kind, vip), Language.RU)));

            assertThat(paper.all()).doesNotContain(MASTER, "Бета", "Дельта", "Эпсилон", "2750", "2600");
            assertThat(paper.document().frame().partial()).isTrue();
        } finally {
            asking = new Caller(1, "admin", Role.ADMIN, null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersTheSameTwice(ReportKind kind) {
        var request = request(kind, FROM, TO, ids(kind, vip), Language.RU);

        assertThat(document(request).sections()).isEqualTo(document(request).sections());
    }

    @Test
    void refusesASegmentThatIsGone() {
        assertThatThrownBy(() -> paper(ReportKind.SEGMENT_PASSPORT, gone)).hasMessageContaining("no segment");
    }

    @Test
    void wantsExactlyOneSegmentWhereItIsAboutOne() {
        assertThatThrownBy(() -> paper(ReportKind.SEGMENT_CONTACTS)).hasMessageContaining("name exactly one");
        assertThatThrownBy(() -> paper(ReportKind.SEGMENT_CONTACTS, vip, drill)).hasMessageContaining("2 were named");
    }

    private Paper beginning(ReportKind kind, int most) {
        var request = request(kind, FROM, TO, null, Language.EN);
        return new Paper(callers.as(
                asking,
                () -> snapshots.read(
                        () -> contents.of(kind).fill(questions.of(request).first(most)))));
    }

    private static @Nullable List<String> ids(ReportKind kind, String one) {
        return kind.ofOneSegment() ? List.of(one) : null;
    }
}
