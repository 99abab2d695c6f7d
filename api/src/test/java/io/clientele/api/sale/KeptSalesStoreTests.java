package io.clientele.api.sale;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Snapshots;
import io.clientele.api.database.column.ColumnFiles;
import io.clientele.api.sale.document.Sales;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class KeptSalesStoreTests {

    @Autowired
    Sales sales;

    @Autowired
    ColumnFiles files;

    @Autowired
    Changes changes;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20_261_125);

    @BeforeEach
    void clear() {
        SaleTestData.clear(jdbc);
    }

    @Test
    void startsWithWhatWasKeptAndBringsItToThePresent() {
        takeRandom(400);
        var before = new Node();
        before.kept.warm();
        before.kept.save();
        takeRandom(300);

        var after = new Node();
        after.kept.warm();

        assertThat(after.texts()).isEqualTo(stored());
        assertThat(after.sheet().months()).hasSameSizeAs(before.sheet().months());
    }

    @Test
    void takesOverMonthsOutOfTheFileThatNothingTouched() {
        take(
                sale("D1", "1").at("2026-01-15T10:00:00").through("WEB"),
                sale("D2", "1").at("2026-02-15T10:00:00"));
        var before = new Node();
        before.kept.warm();
        before.kept.save();
        // Known to the file alone: read from the database, it would be another.
        jdbc.sql("update sale set amount = 5 where document = 'D1'").update();
        take(sale("D2", "1").at("2026-02-15T10:00:00").amount("70").through("SHOP"));

        var after = new Node();
        after.kept.warm();

        assertThat(after.texts()).anyMatch(text -> text.startsWith("2026-01-15") && text.contains("1000000 WEB"));
        assertThat(after.texts()).anyMatch(text -> text.startsWith("2026-02-15") && text.contains("700000 SHOP"));
    }

    @Test
    void translatesChannelsThatWereNumberedOtherwise() {
        take(sale("D1", "1").through("WEB"), sale("D2", "1").through("SHOP"));
        var before = new Node();
        before.kept.warm();
        before.kept.save();

        var after = new Node();
        after.reader.code("SHOP");
        after.reader.code("STALL");
        after.kept.warm();

        assertThat(after.texts()).isEqualTo(stored());
    }

    @Test
    void followsSomeClientsAsItFollowsMany() {
        takeRandom(300);
        var node = new Node();
        for (var round = 0; round < 20; round++) {
            takeRandom(1 + random.nextInt(6));
            if (random.nextInt(4) == 0) {
                take(sale("D" + random.nextInt(300), "1").on(day()).unposted());
            }

            assertThat(node.texts()).isEqualTo(stored());
        }
    }

    @Test
    void readsWhatManyBoughtOnTheirDaysAndTakesTheOtherDaysOver() {
        takeRandom(300);
        var node = new Node();
        node.sheet();
        for (var first : List.of("2026-07-10", "2026-07-30", "2026-08-31", "2026-09-20")) {
            take(IntStream.range(0, 1_100)
                    .mapToObj(at -> sale("M" + at, "1")
                            .on(LocalDate.parse(first).plusDays(at % 3))
                            .to("M" + at)
                            .amount("" + (1 + random.nextInt(1_000_000))))
                    .toArray(SaleTestData[]::new));
            takeRandom(3);

            assertThat(node.texts()).isEqualTo(stored());
        }
    }

    @Test
    void dropsAMonthWhoseLastDocumentIsGone() {
        take(sale("D1", "1").at("2026-01-15T10:00:00"), sale("D2", "1").at("2026-02-15T10:00:00"));
        var node = new Node();
        assertThat(node.sheet().months()).hasSize(2);

        take(sale("D1", "1").at("2026-01-15T10:00:00").unposted());

        assertThat(node.sheet().months()).hasSize(1);
        assertThat(node.texts()).isEqualTo(stored());
    }

    /** What a node has of the room after its start. */
    private final class Node {

        private final SaleReader reader = new SaleReader(jdbc);
        private final SheetFile file = new SheetFile(files, reader);
        private final SaleColumns columns = new SaleColumns(snapshots, new SheetReader(changes, reader), file);
        private final KeptSales kept = new KeptSales(columns, file, snapshots);

        private Sheet sheet() {
            return snapshots.read(() -> columns.at(snapshots.current()));
        }

        private List<String> texts() {
            var sheet = sheet();
            var texts = new ArrayList<String>();
            for (var month : sheet.months()) {
                for (var document = 0; document < month.size(); document++) {
                    texts.add(String.join(
                            " ",
                            LocalDate.ofEpochDay(month.day(document)).toString(),
                            "" + month.client(document),
                            "" + month.amount(document),
                            String.valueOf(sheet.channel(month.channel(document))),
                            "" + month.manager(document),
                            "" + month.quantity(document),
                            "" + month.isReturn(document)));
                }
            }
            texts.sort(Comparator.naturalOrder());
            return texts;
        }
    }

    private List<String> stored() {
        return jdbc.sql("""
                        select concat(sold_on, ' ', client_id, ' ', cast(amount * 10000 as signed), ' ', coalesce(channel, 'null'),
                            ' ', coalesce(manager_id, 0), ' ', cast(quantity * 10000 as signed), ' ',
                            case when is_return then 'true' else 'false' end)
                        from sale""").query(String.class).list().stream().sorted().toList();
    }

    private void takeRandom(int documents) {
        var rows = new ArrayList<SaleTestData>();
        var taken = new TreeSet<Integer>();
        for (var left = documents; left > 0; left--) {
            var number = random.nextInt(300);
            if (taken.add(number)) {
                rows.add(sale("D" + number, "1")
                        .on(day())
                        .to(random.nextInt(20) == 0 ? null : "C" + random.nextInt(30))
                        .amount("" + (1 + random.nextInt(1_000_000)))
                        .quantity(random.nextInt(9) == 0 ? "2" : "1")
                        .through(random.nextInt(3) == 0 ? null : "CHANNEL " + random.nextInt(4)));
            }
        }
        take(rows.toArray(SaleTestData[]::new));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 7, 1).plusDays(random.nextInt(80));
    }

    private void take(SaleTestData... rows) {
        var outcome =
                sales.upsert("file", Stream.of(rows).map(SaleTestData::row).toList(), CREATING);
        assertThat(outcome.rejected()).isEqualTo(List.of());
    }
}
