package io.clientele.api.segment.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.api.segment.ranking.MemberOrder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a list of members goes on from, and where it cannot. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberCursorsTests extends OrderedMembers {

    private final Cursors cursors;

    @Autowired
    MemberCursorsTests(Api api, Clients clients, Sales sales, SettableClock clock, Cursors cursors) {
        super(api, clients, sales, clock);
        this.cursors = cursors;
    }

    @Test
    void goesOnInTheOrderThatAPageBeganIn() {
        var members = base.inOrder(base.members(), MemberOrder.ID, false);
        var bought = members.get(30);
        var first = asked(admin, "orderBy: AMOUNT first: 5 " + LONG_AGO);

        sales.upsert(
                RandomBase.SOURCE,
                List.of(SaleTestData.sale("long ago", "1")
                        .on(LocalDate.of(2024, 5, 5))
                        .to(bought.externalId())
                        .of("Drill")
                        .row()),
                SaleTestData.STRICT);
        var next = asked(
                admin,
                "orderBy: AMOUNT first: 50 after: \"%s\" %s"
                        .formatted(first.text(MEMBERS + "pageInfo.endCursor"), LONG_AGO));
        var anew = asked(admin, "orderBy: AMOUNT first: 1 " + LONG_AGO);

        assertThat(ids(told(next)))
                .isEqualTo(SegmentTestData.clientIds(members.subList(5, members.size()).stream()
                        .map(base::id)
                        .toList()));
        assertThat(told(next)).allMatch(member -> member.amount().amount().signum() == 0);
        assertThat(ids(told(anew))).containsExactly(SegmentTestData.clientId(base.id(bought)));
        assertThat(told(anew).getFirst().amount().amount()).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({"AMOUNT/2024-01-01/2025-01-01, AMOUNT", "LAST_PURCHASE, LAST_PURCHASE", "DEBT, DEBT"})
    void saysWhenTheOrderOfACursorIsNotKeptAnyMore(String name, MemberOrder order) {
        var cursor = cursors.of("members/" + name, "0.0.0/5");

        var answer = asked(admin, "orderBy: %s first: 5 after: \"%s\" %s".formatted(order, cursor, LONG_AGO));

        assertThat(answer.codes()).containsExactly("CURSOR_EXPIRED");
        assertThat(answer.messages().getFirst()).contains("begin again without a cursor");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "first: 0, PAGE_SIZE",
        "first: 1001, PAGE_SIZE",
        "last: 0, PAGE_SIZE",
        "last: 1001 at: 3, PAGE_SIZE",
        "at: -1, PAGE_POSITION",
        "at: 1000, PAGE_POSITION",
        "'at: 3 after: \"Zm9v\"', PAGE_DIRECTION",
        "'first: 3 after: \"Zm9v\"', BAD_CURSOR",
        "'period: {between: {from: \"2026-01-02\", to: \"2026-01-02\"}}', PERIOD_ENDS_BEFORE_START"
    })
    void refusesPagesThatCannotBe(String arguments, String code) {
        for (var order : MemberOrder.values()) {
            assertThat(asked(admin, "orderBy: %s %s".formatted(order, arguments))
                            .codes())
                    .containsExactly(code);
        }
    }

    @Test
    void refusesACursorOfAnotherDirectionOrPeriod() {
        var cursor = asked(admin, "orderBy: AMOUNT first: 5 " + PERIOD).text(MEMBERS + "pageInfo.endCursor");

        for (var other : List.of("direction: ASCENDING " + PERIOD, LONG_AGO)) {
            assertThat(asked(admin, "orderBy: AMOUNT first: 5 after: \"%s\" %s".formatted(cursor, other))
                            .codes())
                    .containsExactly("BAD_CURSOR");
        }
    }
}
