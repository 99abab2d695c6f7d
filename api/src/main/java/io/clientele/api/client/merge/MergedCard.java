package io.clientele.api.client.merge;

import io.clientele.api.client.mark.Owner;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one card out of several. What the winner's says holds; what it leaves blank is taken from the first of the others that
 * says it, fields that describe one thing together. Industries, managers and categories are joined, contact persons go over with
 * all that is theirs. Consents are not taken over: where the winner has none, he may have withdrawn it.
 */
@Component
class MergedCard {

    private static final List<List<String>> THINGS = List.of(
            List.of("code"),
            List.of("full_name"),
            List.of("kind"),
            List.of("inn", "kpp", "okved"),
            List.of("country", "region", "city", "address", "time_zone"),
            List.of("registered_at"),
            List.of("email"),
            List.of("phone"),
            List.of("sex"),
            List.of("birth_date"),
            List.of("education"),
            List.of("income"),
            List.of("company_size"),
            List.of("price_type"),
            List.of("price_tier"),
            List.of("discount_percent"),
            List.of("payment_terms"),
            List.of("payment_method"),
            List.of("credit_limit"),
            List.of("delivery_sector", "delivery_method"),
            List.of("lead_source"),
            List.of("stage_hint"));

    private final JdbcClient jdbc;

    MergedCard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(int winner, List<Integer> losers) {
        losers.forEach(loser -> {
            THINGS.forEach(thing -> fill(winner, loser, thing));
            fillProperties(winner, loser);
        });
        join("industry", "industry", winner, losers);
        join("manager", "manager_id", winner, losers);
        join("category", "category_id", winner, losers);
        List.of("industry", "manager", "category", "property").forEach(belonging -> clear(belonging, losers));
        move("contact_person", winner, losers);
        List.of("category", "property", "consent")
                .forEach(belonging -> move(Owner.CONTACT.table(belonging), winner, losers));
    }

    private void fill(int winner, int loser, List<String> thing) {
        jdbc.sql("update client w join client l on l.id = ? set %s where w.id = ? and %s"
                        .formatted(
                                thing.stream().map("w.%1$s = l.%1$s"::formatted).collect(Collectors.joining(", ")),
                                thing.stream().map("w.%s is null"::formatted).collect(Collectors.joining(" and "))))
                .params(loser, winner)
                .update();
    }

    private void fillProperties(int winner, int loser) {
        jdbc.sql("""
                        insert into client_property
                            (client_id, property_id, position, number_value, text_value, date_value)
                        select ?, property_id, position, number_value, text_value, date_value from client_property
                        where client_id = ?
                            and property_id not in (select property_id from client_property where client_id = ?)""").params(winner, loser, winner).update();
    }

    private void join(String belonging, String column, int winner, List<Integer> losers) {
        jdbc.sql("""
                        insert into %1$s (client_id, %2$s) select distinct :winner, %2$s from %1$s
                        where client_id in (:losers) and %2$s not in (select %2$s from %1$s where client_id = :winner)""".formatted(Owner.CLIENT.table(belonging), column))
                .param("winner", winner)
                .param("losers", losers)
                .update();
    }

    private void clear(String belonging, List<Integer> losers) {
        jdbc.sql("delete from %s where client_id in (:losers)".formatted(Owner.CLIENT.table(belonging)))
                .param("losers", losers)
                .update();
    }

    private void move(String table, int winner, List<Integer> losers) {
        jdbc.sql("update %s set client_id = :winner where client_id in (:losers)".formatted(table))
                .param("winner", winner)
                .param("losers", losers)
                .update();
    }
}
