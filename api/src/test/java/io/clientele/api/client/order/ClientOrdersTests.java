package io.clientele.api.client.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders follow cards that are made and renamed; the server sorts beside. */
@ClienteleTest
class ClientOrdersTests {

    private static final List<String> NAMES = List.of("Ёлка", "елка", "Ель", "Альфа", "alpha", "Beta", "Zeta", "№ 1");

    private final Clients clients;
    private final ClientOrders orders;
    private final NamePatch patch;
    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    @Autowired
    ClientOrdersTests(Clients clients, ClientOrders orders, NamePatch patch, Snapshots snapshots, JdbcClient jdbc) {
        this.clients = clients;
        this.orders = orders;
        this.patch = patch;
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    @RepeatedTest(8)
    void followNewAndChangedNames(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        for (var change = 0; change < 6; change++) {
            var before = new ClientOrder(sorted());
            var cards = random.ints(1L + random.nextInt(9), 0, 60)
                    .distinct()
                    .mapToObj(number -> card(number, random))
                    .toList();

            clients.upsert("orders", cards);

            var touched = clients.idsOf(
                            "orders", cards.stream().map(ClientCard::externalId).toList())
                    .values();
            assertThat(ids(patch.apply(
                            before,
                            RoaringBitmap.bitmapOf(
                                    touched.stream().mapToInt(Integer::intValue).toArray()))))
                    .isEqualTo(sorted());
            assertThat(ids(snapshots.read(orders::byName))).isEqualTo(sorted());
        }
    }

    @Test
    void startWithNobodyAndWithEverybodyChanged() {
        clients.upsert(
                "orders",
                IntStream.range(0, 20)
                        .mapToObj(number -> card(number, new Random(number)))
                        .toList());
        var everybody = RoaringBitmap.bitmapOf(sorted());

        assertThat(ids(patch.apply(new ClientOrder(new int[0]), everybody))).isEqualTo(sorted());
        assertThat(ids(patch.apply(new ClientOrder(sorted()), everybody))).isEqualTo(sorted());
        assertThat(ids(patch.apply(new ClientOrder(sorted()), new RoaringBitmap())))
                .isEqualTo(sorted());
    }

    private static ClientCard card(int number, Random random) {
        return Card.of("o" + number)
                .with(ClientField.NAME, NAMES.get(random.nextInt(NAMES.size())) + " " + random.nextInt(4))
                .card();
    }

    private static int[] ids(ClientOrder order) {
        return IntStream.range(0, order.size()).map(order::at).toArray();
    }

    private int[] sorted() {
        return jdbc.sql("select id from client order by name_sort, id").query(Integer.class).list().stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
