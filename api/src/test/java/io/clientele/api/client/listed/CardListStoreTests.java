package io.clientele.api.client.listed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.client.Card;
import io.clientele.api.client.ClientDetails;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.bulk.ManyKeys;
import io.clientele.api.database.bulk.TextRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards of a long list read in one pass, beside the same looked up. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardListStoreTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<ClientField> ALL = EnumSet.allOf(ClientField.class);
    private static final int CLIENTS = 6_000;

    private final CardFields cards;
    private final CardPiles piles;
    private final TextRows rows;
    private final ManyKeys keys;
    private final ClientDetails details;
    private final NameListReader names;
    private final RoaringBitmap clients = new RoaringBitmap();
    private final List<Integer> shuffled = new ArrayList<>();

    @Autowired
    CardListStoreTests(
            CardFields cards,
            CardPiles piles,
            TextRows rows,
            ManyKeys keys,
            ClientDetails details,
            NameListReader names) {
        this.cards = cards;
        this.piles = piles;
        this.rows = rows;
        this.keys = keys;
        this.details = details;
        this.names = names;
    }

    @BeforeAll
    void load(@Autowired ApplicationContext context, @Autowired Clients all, @Autowired JdbcClient jdbc) {
        EmptyBase.clear(context);
        var random = new Random(17);
        for (var from = 0; from < CLIENTS; from += 3_000) {
            var some = IntStream.range(from, from + 3_000)
                    .mapToObj(at -> card(at, random).card())
                    .toList();
            assertThat(all.upsert("file", some).rejected()).isEmpty();
        }
        jdbc.sql("select id from client where mod(id, 11) <> 5")
                .query(Integer.class)
                .list()
                .forEach(clients::add);
        clients.forEach((int client) -> shuffled.add(client));
        Collections.shuffle(shuffled, random);
    }

    private static Card card(int number, Random random) {
        var card = Card.of("К-" + number).with(ClientField.NAME, "ООО «Ёлка» 😀 " + "й".repeat(number % 300 / 2));
        if (random.nextBoolean()) {
            card = card.with(ClientField.REGION, "Москва")
                    .with(
                            ClientField.BIRTH_DATE,
                            LocalDate.of(1950, 1, 1).plusDays(number * 3L).toString())
                    .with(ClientField.CREDIT_LIMIT, number + ".5");
        }
        return random.nextBoolean()
                ? card
                : card.with(ClientField.INDUSTRY, "Retail", "Wood")
                        .with(ClientField.ACTIVE, String.valueOf(number % 2 == 0));
    }

    @Test
    void readsInOnePassWhatLookingUpFinds() {
        var before = piles.free();
        try (var list = cards.list(clients, ALL, TODAY)) {
            assertSame(list);
            assertThat(piles.free()).isLessThan(before);
            assertThat(list.of(List.of(5, 16, 1_000_000))).isEmpty();
        }

        assertThat(piles.free()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, CardPile.PIECE, 2 * CardPile.PIECE - 1})
    void looksUpWhatThereIsNoRoomFor(long most) {
        var narrow = new CardPiles(rows, most, 1 << 16);
        try (var list = new CardFields(keys, narrow, details, names).list(clients, ALL, TODAY)) {
            assertSame(list);
            assertThat(narrow.free()).isEqualTo(most);
        }

        assertThat(narrow.free()).isEqualTo(most);
    }

    @Test
    void looksUpTheFirstSoThatTheListBeginsAtOnce() {
        var before = piles.free();
        try (var list = cards.list(clients, ALL, TODAY)) {
            assertThat(list.of(shuffled.subList(0, 500))).isEqualTo(cards.of(shuffled.subList(0, 500), ALL, TODAY));
            assertThat(piles.free()).isEqualTo(before);
        }
    }

    @Test
    void countsThePlacesOfClientsBesideTheirCards() {
        var before = piles.free();
        try (var list = cards.list(clients, ALL, TODAY)) {
            assertThat(list.of(shuffled.subList(0, 1))).hasSize(1);
            assertThat(list.of(shuffled.subList(1, 2))).hasSize(1);
            assertThat((before - piles.free()) % CardPile.PIECE).isEqualTo(CardPile.placesOf(clients.last() + 1));
        }
    }

    @Test
    void readsEveryCardOnceInHoweverManyRanges(@Autowired TransactionTemplate transaction, @Autowired JdbcClient jdbc) {
        var ranges = new CardPiles(rows, 32 << 20, 1_024);
        var texts = CardTexts.of(ALL);

        var read = transaction.execute(status -> {
            var before = rowsRead(jdbc);
            assertThat(ranges.read(texts, clients)).isPresent();
            return rowsRead(jdbc) - before;
        });

        assertThat(read).isBetween((long) clients.getCardinality(), CLIENTS + 100L);
    }

    /** By the connection of the transaction under way. */
    private static long rowsRead(JdbcClient jdbc) {
        return jdbc.sql("show session status like 'Handler_read%'").query((row, at) -> row.getLong(2)).list().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void looksUpAFewAmongMany() {
        var few = RoaringBitmap.bitmapOf(
                shuffled.stream().limit(900).mapToInt(Integer::intValue).toArray());
        var before = piles.free();
        try (var list = cards.list(few, ALL, TODAY)) {
            assertThat(piles.free()).isEqualTo(before);
            assertThat(list.of(shuffled.subList(0, 900))).isEqualTo(cards.of(shuffled.subList(0, 900), ALL, TODAY));
        }
    }

    private void assertSame(CardList list) {
        for (var from = 0; from < shuffled.size(); from += 500) {
            var block = shuffled.subList(from, Math.min(shuffled.size(), from + 500));
            var found = list.of(block);

            assertThat(found).hasSize(block.size()).isEqualTo(cards.of(block, ALL, TODAY));
        }
    }
}
