package io.clientele.api.sale.document;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.client.Clients;
import io.clientele.api.database.Bitmaps;
import io.clientele.api.database.Outcome;
import io.clientele.api.sale.SaleTestData;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty base before each test, rows of sales taken into it, and what is stored then. */
abstract class StoredSales {

    @Autowired
    Sales sales;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        SaleTestData.clear(jdbc);
    }

    Outcome take(SaleTestData... rows) {
        return sales.upsert(
                "file", List.of(rows).stream().map(SaleTestData::row).toList(), CREATING);
    }

    List<String> documents() {
        return jdbc.sql("""
                        select document, sold_on, c.external_id, amount, vat_amount, cost, quantity, line_count, is_return
                        from sale left join client c on c.id = client_id order by document""").query().listOfRows().stream()
                .map(Map::values)
                .map(values ->
                        String.join(" ", values.stream().map(String::valueOf).toList()))
                .toList();
    }

    void assertTotalsAreThoseOfLines() {
        assertThat(jdbc.sql("""
                        select document from sale s join (
                            select sale_id, sum(amount) amount, sum(vat_amount) vat, sum(cost) cost, sum(quantity) quantity,
                                count(*) line_count, min(client_id) first_client, max(client_id) last_client,
                                min(sold_on) first_day, max(sold_on) last_day
                            from sale_line group by sale_id) l on l.sale_id = s.id
                        where s.amount <> l.amount or s.vat_amount <> l.vat or s.cost <> l.cost or s.quantity <> l.quantity
                            or s.line_count <> l.line_count or s.client_id <> first_client or s.client_id <> last_client
                            or s.sold_on <> first_day or s.sold_on <> last_day""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select count(*) from sale_line where sale_id not in (select id from sale)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    String lastChange() {
        return jdbc.sql(
                        "select from_day, to_day, clients from data_change where room = 'sale' order by version desc limit 1")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " "
                        + Arrays.toString(Bitmaps.read(row.getBytes(3)).toArray()))
                .single();
    }

    int client(String externalId) {
        return jdbc.sql("select id from client where external_id = ?")
                .param(externalId)
                .query(Integer.class)
                .single();
    }

    long version() {
        return jdbc.sql("select version from data_version where room = 'sale'")
                .query(Long.class)
                .single();
    }
}
