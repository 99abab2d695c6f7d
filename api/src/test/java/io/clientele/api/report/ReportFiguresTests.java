package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.report.content.ReportKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The figures that the meaning of each report gives the fixture. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFiguresTests extends FixtureReports {

    @Test
    void classesClientsByTheShareOfThoseWhoBringMore() {
        var paper = paper(ReportKind.ABC_XYZ);

        assertThat(paper.column("Clients by importance", "Client"))
                .containsExactly("Альфа", "Эпсилон", "Бета", MASTER, "Дельта");
        assertThat(paper.column("Clients by importance", "Revenue"))
                .containsExactly("1000", "900", "400", "300", "150");
        assertThat(paper.column("Clients by importance", "ABC")).containsExactly("A", "A", "A", "B", "B");
        assertThat(paper.column("Clients by importance", "Cumulative share, %"))
                .containsExactly("0.363636", "0.690909", "0.836364", "0.945455", "1");
        assertThat(paper.value("ABC and XYZ classes", "A", "Revenue")).isEqualTo("2300");
        assertThat(paper.document().findings().getFirst()).contains("3 clients", "2,300");
    }

    @Test
    void laysSegmentsOver() {
        var paper = paper(ReportKind.SEGMENT_OVERLAP);

        assertThat(paper.column("Overlaps pair by pair", "Shared clients")).containsExactly("2", "1", "1");
        assertThat(paper.value("Overlaps pair by pair", "2", "Revenue of shared"))
                .isEqualTo("1900");
        assertThat(paper.value("Overlaps pair by pair", "2", "Shared of union, %"))
                .isEqualTo("0.5");
        assertThat(paper.column("Combinations of segments", "Clients")).containsExactly("1", "1", "1", "1");
        assertThat(paper.column("Combinations of segments", "Revenue"))
                .containsExactlyInAnyOrder("1000", "400", "300", "900");
        assertThat(paper.document().findings().getFirst()).contains("4 distinct clients", "7", "3 more");
    }

    @Test
    void countsSalesThreeWays() {
        var paper = paper(ReportKind.SALES_BY_SEGMENT);

        assertThat(paper.value("Sales by segment", "VIP", "Revenue with VAT")).isEqualTo("2200");
        assertThat(paper.value("Sales by segment", "Distinct total", "Revenue with VAT"))
                .isEqualTo("2600");
        assertThat(paper.value("Sales by segment", "In no segment", "Revenue with VAT"))
                .isEqualTo("150");
        assertThat(paper.value("Sales by segment", "Company total", "Revenue with VAT"))
                .isEqualTo("2750");
        assertThat(paper.value("Without double counting", "VIP", "Revenue, split"))
                .isEqualTo("1100");
        assertThat(paper.value("Without double counting", "VIP", "Revenue, this segment only"))
                .isEqualTo("300");
    }

    @Test
    void scoresClients() {
        var paper = paper(ReportKind.RFM);

        assertThat(paper.value("RFM groups", "Total", "Clients")).isEqualTo("5");
        assertThat(paper.value("RFM groups", "Total", "Revenue")).isEqualTo("2750");
        assertThat(paper.value("Clients by RFM", "Альфа", "M")).isEqualTo("5");
        assertThat(paper.value("Clients by RFM", "Дельта", "M")).isEqualTo("1");
        assertThat(paper.section("RFM groups").note()).contains("5 is the best");
    }

    @Test
    void agesDebts() {
        var paper = paper(ReportKind.RECEIVABLES);

        assertThat(paper.column("Debts by client", "Client")).containsExactly("Альфа", "Бета");
        assertThat(paper.value("Debts by client", "Альфа", "Debt")).isEqualTo("500");
        assertThat(paper.value("Debts by client", "Альфа", "31–60")).isEqualTo("500");
        assertThat(paper.value("Debts by client", "Альфа", "Most days")).isEqualTo("40");
        assertThat(paper.value("Debts by client", "Альфа", "Over limit")).isEqualTo("100");
        assertThat(paper.value("Debts by client", "Альфа", "Last payment"))
                .isEqualTo(TODAY.minusDays(20).toString());
        assertThat(paper.value("Debts by client", "Бета", "Not due")).isEqualTo("200");
        assertThat(paper.value("Debts by age", "Total", "Debt")).isEqualTo("700");
    }

    @Test
    void tellsWhatLostClientsBroughtInTheirLastYear() {
        var paper = paper(ReportKind.LOST_AND_SLEEPING);

        assertThat(paper.column("Lost and sleeping", "Client")).containsExactly("Ушедший");
        assertThat(paper.column("Lost and sleeping", "Last purchase")).containsExactly("2024-05-01");
        assertThat(paper.column("Lost and sleeping", "Revenue of 12 months before leaving"))
                .containsExactly("1000");
    }

    @Test
    void tellsWhatManagersDo() {
        var paper = paper(ReportKind.MANAGERS);

        assertThat(paper.value("Managers at work", "Ann", "Clients")).isEqualTo("2");
        assertThat(paper.value("Managers at work", "Ann", "Active")).isEqualTo("1");
        assertThat(paper.value("Managers at work", "Ann", "Lost")).isEqualTo("1");
        assertThat(paper.value("Managers at work", "Ann", "Revenue")).isEqualTo("900");
        assertThat(paper.value("Managers at work", "Ann", "Overdue")).isEqualTo("500");
    }

    @Test
    void givesOrdersToChannels() {
        var paper = paper(ReportKind.CHANNELS);

        assertThat(paper.value("Channels", "Телефон", "Orders")).isEqualTo("1");
        assertThat(paper.value("Channels", "Телефон", "Revenue")).isEqualTo("1000");
        assertThat(paper.value("Channels", "No interaction before", "Orders")).isEqualTo("4");
        assertThat(paper.value("Channels", "Total", "Revenue")).isEqualTo("2750");
    }

    @Test
    void countsWhoComesBack() {
        var paper = paper(ReportKind.RETENTION);

        assertThat(paper.value("Retention of clients", "March 2026", "Clients")).isEqualTo("5");
        assertThat(paper.value("Retention of clients", "March 2026", "Month 0")).isEqualTo("1");
        assertThat(paper.value("Retention of clients", "March 2026", "Month 1")).isEqualTo("0");
    }

    @Test
    void listsContactsOfASegment() {
        var paper = paper(ReportKind.SEGMENT_CONTACTS, vip);

        assertThat(paper.column("List for calls and mailings", "Client")).containsExactly("Альфа", "Эпсилон", MASTER);
        assertThat(paper.value("List for calls and mailings", "Альфа", "Contact person"))
                .isEqualTo("Пётр Петров");
        assertThat(paper.value("List for calls and mailings", "Альфа", "INN")).isEqualTo("7707083893");
        assertThat(paper.value("List for calls and mailings", "Альфа", "Debt")).isEqualTo("500");
    }

    @Test
    void listsInteractionsOfASegment() {
        var paper = paper(ReportKind.SEGMENT_INTERACTIONS, moscow);

        assertThat(paper.column("Interactions", "Client")).containsExactly("Эпсилон", "Альфа");
        assertThat(paper.column("Interactions", "Kind")).containsExactly("Complaint", "Call");
    }

    @Test
    void tellsAllOfOneSegment() {
        var paper = paper(ReportKind.SEGMENT_PASSPORT, moscow);

        assertThat(paper.value("What the segment is", "Name", "Value")).isEqualTo("Moscow");
        assertThat(paper.value("Overlaps with segments", "VIP", "Shared clients"))
                .isEqualTo("2");
        assertThat(paper.value("Sales of the segment by month", "2026-03-01", "Revenue with VAT"))
                .isEqualTo("2300");
        assertThat(paper.document().findings().getFirst()).contains("3 clients");
    }

    @Test
    void tellsHowSegmentsWent() {
        var paper = paper(ReportKind.SEGMENT_DYNAMICS, vip);

        assertThat(paper.value("Dynamics", "2026-11-01", "Entered")).isEqualTo("3");
        assertThat(paper.value("Dynamics", "2026-11-01", "Is")).isEqualTo("3");
        assertThat(paper.value("Where clients went", "Total", "Clients")).isEqualTo("6");
    }

    @Test
    void putsTheOtherReportsTogether() {
        var paper = paper(ReportKind.MARKETING_ANALYSIS);

        assertThat(paper.document().findings()).hasSizeBetween(3, 6);
        assertThat(paper.value("Sales by segment", "Company total", "Revenue with VAT"))
                .isEqualTo("2750");
        assertThat(paper.section("Debts by client").table().lines()).hasSize(2);
        assertThat(paper.document().sections())
                .extracting(section -> section.sheet())
                .doesNotHaveDuplicates();
    }
}
