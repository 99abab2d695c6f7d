package io.clientele.api.database.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ClienteleTest
class TableRowsTests {

    private static final TableColumns TABLE =
            TableColumns.of("bulk_rows", "id", "text, whole, amount, on_day, at_moment, yes");
    private static final List<String> TEXTS = List.of(
            "",
            "\\N",
            "\\",
            "a\tb\nc\rd\0e\\tf",
            "\\\t\\\n\\\0",
            "'quoted' \"twice\" `so`, (:keys) ?",
            "Ромашка ё й 😀 ﷽",
            " blanks around ",
            "NULL");

    private record Row(
            int id,
            @Nullable String text,
            @Nullable Long whole,
            @Nullable BigDecimal amount,
            @Nullable LocalDate day,
            @Nullable LocalDateTime moment,
            boolean yes) {

        @Nullable
        Object[] values() {
            return new @Nullable Object[] {id, text, whole, amount, day, moment, yes};
        }
    }

    @Autowired
    TableRows tables;

    @Autowired
    ManyKeys keys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void create() {
        remove();
        jdbc.sql("""
                        create table bulk_rows (id int not null, text varchar(40) null, whole bigint null,
                            amount decimal(19, 4) null, on_day date null, at_moment datetime(6) null, yes boolean not null,
                            primary key (id)) engine = InnoDB default charset = utf8mb4 collate = utf8mb4_bin""").update();
    }

    @AfterEach
    void remove() {
        jdbc.sql("drop table if exists bulk_rows").update();
    }

    @Test
    void keepsEveryValueAsAStreamAndAsStatements() {
        var random = new Random(20);
        var many = IntStream.range(0, 1_500).mapToObj(id -> row(id, random)).toList();
        var few = IntStream.range(1_500, 1_600).mapToObj(id -> row(id, random)).toList();

        add(many);
        add(few);

        assertThat(stored(0, 1_500)).isEqualTo(many);
        assertThat(stored(1_500, 1_600)).isEqualTo(few);
    }

    @Test
    void writesOtherValuesOfRowsThatAreThere() {
        var random = new Random(21);
        add(IntStream.range(0, 300).mapToObj(id -> row(id, random)).toList());
        var changed = IntStream.range(100, 400).mapToObj(id -> row(id, random)).toList();

        transaction.executeWithoutResult(status -> tables.put(TABLE, changed, Row::values));

        assertThat(stored(100, 400)).isEqualTo(changed);
    }

    @Test
    void takesAwayTheRowsThatAreTold() {
        var random = new Random(24);
        var rows = IntStream.range(0, 300).mapToObj(id -> row(id, random)).toList();
        add(rows);

        transaction.executeWithoutResult(status -> tables.remove(
                "bulk_rows", "id, yes", rows.subList(0, 200), row -> new @Nullable Object[] {row.id(), true}));

        assertThat(stored(0, 300))
                .isEqualTo(rows.stream()
                        .filter(row -> row.id() >= 200 || !row.yes())
                        .toList());
    }

    @Test
    void landsNothingOfAStreamWithARowThatIsThere() {
        var random = new Random(22);
        var there = List.of(row(700, random));
        add(there);

        assertThatThrownBy(() -> add(IntStream.range(600, 900)
                        .mapToObj(id -> row(id, random))
                        .toList()))
                .isInstanceOf(DataAccessException.class);

        assertThat(stored(0, 1_000)).isEqualTo(there);
    }

    @Test
    void landsNothingOfAStreamWithAValueThatDoesNotFit() {
        var random = new Random(23);
        var rows = new ArrayList<>(
                IntStream.range(0, 300).mapToObj(id -> row(id, random)).toList());
        rows.add(new Row(300, "x".repeat(41), null, null, null, null, true));

        assertThatThrownBy(() -> add(rows)).isInstanceOf(DataAccessException.class);

        assertThat(stored(0, 1_000)).isEmpty();
    }

    private void add(List<Row> rows) {
        transaction.executeWithoutResult(status -> tables.add(TABLE, rows, Row::values));
    }

    private List<Row> stored(int from, int to) {
        var found = new ArrayList<Row>();
        var asked = IntStream.range(from, to).boxed().toList();
        keys.find(
                "select id, text, whole, amount, on_day, at_moment, yes from bulk_rows where yes in (?, true) and id in (:keys)",
                asked,
                row -> found.add(new Row(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, Long.class),
                        row.getBigDecimal(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDateTime.class),
                        row.getBoolean(7))),
                false);
        return found;
    }

    private static Row row(int id, Random random) {
        return new Row(
                id,
                random.nextInt(9) == 0 ? null : TEXTS.get(random.nextInt(TEXTS.size())),
                random.nextInt(9) == 0 ? null : random.nextLong(),
                random.nextInt(9) == 0
                        ? null
                        : BigDecimal.valueOf(random.nextLong(-9_999_999_999_999_999L, 9_999_999_999_999_999L), 4),
                random.nextInt(9) == 0 ? null : LocalDate.of(1900 + random.nextInt(300), 2, 1 + random.nextInt(28)),
                random.nextInt(9) == 0
                        ? null
                        : LocalDateTime.of(
                                2026,
                                1,
                                1,
                                random.nextInt(24),
                                random.nextInt(60),
                                random.nextInt(60),
                                random.nextInt(3) * 1_001_000),
                random.nextBoolean());
    }
}
