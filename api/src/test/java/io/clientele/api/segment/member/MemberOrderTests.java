package io.clientele.api.segment.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.SegmentTestData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Members in every order and direction, for an admin and for a manager, with and without a filter, against sorted lists. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberOrderTests extends OrderedMembers {

    private static final int PAGE = 7;

    @Autowired
    MemberOrderTests(Api api, Clients clients, Sales sales, SettableClock clock) {
        super(api, clients, sales, clock);
    }

    @ParameterizedTest
    @MethodSource("io.clientele.api.segment.member.AskedOrder#all")
    void showsEveryMemberOnceInEitherDirection(AskedOrder asked) {
        var expected = expected(asked);
        var forward = new ArrayList<Told>();
        var page = page(asked, "first: 7");
        forward.addAll(told(page));
        while (page.yes(MEMBERS + "pageInfo.hasNextPage")) {
            page = page(asked, "first: 7 after: \"%s\"".formatted(page.text(MEMBERS + "pageInfo.endCursor")));
            forward.addAll(told(page));
        }
        var backward = new ArrayList<Told>();
        page = page(asked, "last: 7");
        backward.addAll(told(page));
        while (page.yes(MEMBERS + "pageInfo.hasPreviousPage")) {
            assertThat(told(page)).hasSize(PAGE);
            page = page(asked, "last: 7 before: \"%s\"".formatted(page.text(MEMBERS + "pageInfo.startCursor")));
            backward.addAll(0, told(page));
        }

        assertThat(ids(forward))
                .isEqualTo(SegmentTestData.clientIds(
                        expected.stream().map(base::id).toList()));
        assertThat(backward).isEqualTo(forward);
        assertThat(page.number(MEMBERS + "totalCount")).isEqualTo(expected.size());
        assertThat(page.text(MEMBERS + "period.from"))
                .isEqualTo(RandomBase.PERIOD.from().toString());
        assertFigures(forward, expected);
    }

    @ParameterizedTest
    @MethodSource("io.clientele.api.segment.member.AskedOrder#all")
    void jumpsToAnyPosition(AskedOrder asked) {
        var expected =
                SegmentTestData.clientIds(expected(asked).stream().map(base::id).toList());
        var size = expected.size();
        var positions = new Random(size).ints(4, 0, size + 1);

        for (var at : Stream.concat(Stream.of(0, 1, size - 1, size), positions.boxed())
                .toList()) {
            var from = page(asked, "first: 5 at: " + at);
            var until = page(asked, "last: 5 at: " + at);
            assertThat(ids(told(from))).isEqualTo(expected.subList(at, Math.min(size, at + 5)));
            assertThat(ids(told(until))).isEqualTo(expected.subList(Math.max(0, at - 5), at));
            assertThat(from.yes(MEMBERS + "pageInfo.hasPreviousPage")).isEqualTo(at > 0);
            assertThat(from.yes(MEMBERS + "pageInfo.hasNextPage")).isEqualTo(at + 5 < size);
            assertThat(until.yes(MEMBERS + "pageInfo.hasNextPage")).isEqualTo(at < size);
            assertThat(until.yes(MEMBERS + "pageInfo.hasPreviousPage")).isEqualTo(at > 5);
        }
    }

    @Test
    void putsWhoIsNotRecordedYetBeforeAllByDate() {
        clients.upsert("late", List.of(west("w2"), west("w1")));
        var dynamic = admin.dynamic("West", "region = 'West'");
        goTo(SettableClock.TODAY.plusDays(1));
        clients.upsert("late", List.of(west("w3")));

        var order = "orderBy: SINCE ";
        var latest = admin.members(dynamic, order);
        var earliest = admin.members(dynamic, order + "direction: ASCENDING");
        goTo(SettableClock.TODAY);

        assertThat(latest).containsExactly("Client w3", "Client w2", "Client w1");
        assertThat(earliest).containsExactly("Client w1", "Client w2", "Client w3");
    }

    private void assertFigures(List<Told> told, List<Buyer> expected) {
        for (var at = 0; at < expected.size(); at++) {
            var buyer = expected.get(at);
            assertThat(told.get(at).since()).isEqualTo(base.since(buyer));
            assertThat(told.get(at).lastPurchase()).isEqualTo(base.lastPurchase(buyer));
            assertThat(told.get(at).amount().amount()).isEqualByComparingTo(Money.decimal(base.amount(buyer)));
            assertThat(told.get(at).debt().amount()).isEqualByComparingTo(Money.decimal(base.debt(buyer)));
        }
    }

    private List<Buyer> expected(AskedOrder asked) {
        return base.inOrder(base.members().stream().filter(asked::shows).toList(), asked.order(), asked.reversed());
    }

    private Answer page(AskedOrder asked, String arguments) {
        return asked(asked.ann() ? ann : admin, asked.arguments() + " " + arguments);
    }

    private static ClientCard west(String externalId) {
        return Card.of(externalId).with(ClientField.REGION, "West").card();
    }
}
