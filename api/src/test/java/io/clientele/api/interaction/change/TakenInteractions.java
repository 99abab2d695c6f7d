package io.clientele.api.interaction.change;

import static io.clientele.api.sale.SaleTestData.product;

import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.contact.ContactField;
import io.clientele.api.client.contact.ContactPersonCard;
import io.clientele.api.client.contact.ContactPersons;
import io.clientele.api.database.Outcome;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.sale.product.Products;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two clients with a contact person each and three products before each test, and what is stored of interactions. */
abstract class TakenInteractions {

    @Autowired
    Interactions interactions;

    @Autowired
    Clients clients;

    @Autowired
    ContactPersons people;

    @Autowired
    Products products;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        InteractionTestData.clear(jdbc);
        clients.upsert(
                "file", List.of(Card.of("Romashka").card(), Card.of("Vasilek").card()));
        people.upsert(
                "file",
                List.of(
                        new ContactPersonCard("anna", "Romashka", Map.of(ContactField.NAME, "Анна")),
                        new ContactPersonCard("boris", "Vasilek", Map.of(ContactField.NAME, "Борис"))));
        products.upsert(
                "file",
                List.of(product("P1", "Drill", "Tools"), product("P2", "Bit", "Tools"), product("P3", "Bit", "Tools")));
    }

    Outcome take(InteractionTestData... rows) {
        return interactions.upsert(
                "file", Stream.of(rows).map(InteractionTestData::row).toList());
    }

    List<String> rows() {
        return jdbc.sql("""
                        select i.external_id, c.external_id client, p.external_id person, i.kind, kind_key,
                            date_format(at, '%Y-%m-%d %H:%i:%s') at, on_day, direction, channel, channel_key, outcome,
                            outcome_key, g.external_id product, document, campaign, score, subject, m.name, next_contact_at
                        from interaction i join client c on c.id = i.client_id
                            left join contact_person p on p.id = contact_person_id left join product g on g.id = product_id
                            left join manager m on m.id = manager_id
                        order by i.id""")
                .query((row, number) -> String.join(
                        " ",
                        IntStream.rangeClosed(1, 19)
                                .mapToObj(column -> text(row, column))
                                .toList()))
                .list();
    }

    private static String text(ResultSet row, int column) {
        try {
            return Objects.toString(row.getString(column));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long version() {
        return jdbc.sql("select version from data_version where room = 'interaction'")
                .query(Long.class)
                .single();
    }
}
