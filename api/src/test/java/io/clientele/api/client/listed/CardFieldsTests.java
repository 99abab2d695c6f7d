package io.clientele.api.client.listed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class CardFieldsTests {

    private static final int CLIENTS = 1_200;

    @Test
    void readsNamesOfAllClientsAsItLooksThemUp(
            @Autowired Clients clients, @Autowired CardFields fields, @Autowired JdbcClient jdbc) {
        var random = new Random(7);
        var cards = new ArrayList<ClientCard>();
        for (var at = 0; at < CLIENTS; at++) {
            cards.add(Card.of("c" + at)
                    .with(ClientField.INDUSTRY, some("Industry ", random))
                    .with(ClientField.MANAGER, some("Manager ", random))
                    .card());
        }
        clients.upsert("names", cards);
        var ids = List.copyOf(clients.idsOf(
                        "names",
                        IntStream.range(0, CLIENTS).mapToObj(at -> "c" + at).toList())
                .values());
        var asked = EnumSet.of(ClientField.NAME, ClientField.INDUSTRY, ClientField.MANAGER);
        var all =
                RoaringBitmap.bitmapOf(ids.stream().mapToInt(Integer::intValue).toArray());

        var lookedUp = fields.of(ids, asked, SettableClock.TODAY);
        try (var list = fields.list(all, asked, SettableClock.TODAY)) {
            assertThat(list.of(ids)).isEqualTo(lookedUp);
            assertThat(list.of(ids)).isEqualTo(lookedUp);
            jdbc.sql("delete from client_manager").update();
            assertThat(list.of(ids)).isEqualTo(lookedUp);
            assertThat(fields.of(ids, asked, SettableClock.TODAY)).isNotEqualTo(lookedUp);
        }
    }

    private static String[] some(String name, Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(at -> name + random.nextInt(9) + at)
                .toArray(String[]::new);
    }
}
