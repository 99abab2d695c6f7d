package io.clientele.api.bench;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.clientele.api.database.Bitmaps;
import io.clientele.migrations.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/**
 * The product's own tables, filled in bulk, and beside them what SQL needs to do its best: covering indexes, member rows, what is
 * left of invoices. The single-column indexes are for the SQL that anybody would write first.
 */
final class MariaBase {

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("manager", "(id, external_id, name, name_key) set source = 'bench'");
        TABLES.put("client", """
            (id, external_id, name, name_key, @sort, kind, region, registered_at)
            set source = 'bench', name_sort = unhex(@sort), anonymous = false, active = true, archived = false, erased = false,
                created_at = '2026-01-01', updated_at = '2026-01-01', version = 0\
            """);
        TABLES.put("client_industry", "(client_id, industry)");
        TABLES.put("client_manager", "(client_id, manager_id)");
        TABLES.put("product_group", "(id, name, name_key) set parent_id = 0");
        TABLES.put("product", """
            (id, external_id, name, name_key, @sort, group_id)
            set source = 'bench', name_sort = unhex(@sort), type = 'GOODS', active = true\
            """);
        TABLES.put("sale", """
            (id, document, sold_at, sold_on, client_id, channel, manager_id, amount, vat_amount, cost, quantity, line_count,
                is_return)
            set source = 'bench', currency = 'RUB', rate = 1\
            """);
        TABLES.put("sale_line", """
            (sale_id, line, product_id, sold_on, client_id, is_return, quantity, amount, vat_amount, cost)\
            """);
        TABLES.put("receivable", """
            (id, document, client_id, issued_on, due_on, amount) set source = 'bench', currency = 'RUB', rate = 1\
            """);
        TABLES.put("payment", """
            (id, external_id, client_id, paid_on, document, amount) set source = 'bench', currency = 'RUB', rate = 1\
            """);
        TABLES.put("bench_attribute", "(region, industry, client_id)");
        TABLES.put("bench_open", "(id, client_id, due_on, remaining)");
    }

    private final Engine engine;
    private final Path files;

    MariaBase(Engine engine, Path files) {
        this.engine = engine;
        this.files = files;
    }

    /** The schema as the product wants it, empty. */
    static void migrate(String url) throws SQLException {
        var source = new MysqlDataSource();
        source.setUrl(url);
        Migrations.migrate(source);
    }

    /** @param without tables left empty */
    void load(Set<String> without) throws SQLException {
        createTables();
        engine.execute("set session unique_checks = 0");
        engine.execute("set global innodb_flush_log_at_trx_commit = 2");
        for (var table : TABLES.entrySet()) {
            if (exists(table.getKey()) && !without.contains(table.getKey())) {
                load(table.getKey(), table.getValue());
            }
        }
        raise("client");
        raise("sale");
        raise("receivable");
        analyze();
        engine.execute("set global innodb_flush_log_at_trx_commit = 1");
    }

    /** Member rows, which only SQL needs. */
    void loadMembers() throws SQLException {
        load("bench_member", "(segment_id, client_id)");
        engine.execute("alter table bench_member add index bench_reverse (client_id, segment_id)");
        analyze("bench_member");
    }

    boolean exists(String table) throws SQLException {
        return engine.number(
                        "select count(*) from information_schema.tables where table_schema = database() and table_name"
                                + " = '"
                                + table + "'")
                > 0;
    }

    private void load(String table, String columns) throws SQLException {
        var file = files.resolve(table + ".csv");
        if (Files.exists(file)) {
            engine.execute("load data local infile '%s' into table %s character set utf8mb4 fields terminated by ',' %s"
                    .formatted(file.toAbsolutePath(), table, columns));
        }
    }

    /** As a writer of the room would have left it. */
    private void raise(String room) throws SQLException {
        engine.execute("update data_version set version = 1 where room = '" + room + "'");
        engine.execute("""
            insert into data_change (room, version, from_day, to_day, everyone, clients, changed_at)
            values ('%s', 1, null, null, true, x'%s', '2026-01-01')\
            """.formatted(room, HexFormat.of().formatHex(Bitmaps.write(new RoaringBitmap()))));
    }

    private void createTables() throws SQLException {
        engine.execute("""
            create table bench_attribute (region varchar(200), industry varchar(200), client_id int,
                primary key (region, industry, client_id), key bench_client (client_id))\
            """);
        engine.execute("""
            create table bench_open (id int primary key, client_id int, due_on date, remaining decimal(19, 4),
                key bench_due (due_on, client_id, remaining))\
            """);
        engine.execute("""
            create table bench_member (segment_id int, client_id int, primary key (segment_id, client_id))\
            """);
        engine.execute("create table bench_next_a (client_id int primary key)");
        engine.execute("create table bench_next_b (client_id int primary key)");
        engine.execute("create table bench_changed (client_id int primary key)");
        engine.execute("""
            create table bench_rule_member (segment_id int, client_id int, primary key (segment_id, client_id),
                key bench_reverse (client_id, segment_id))\
            """);
    }

    /** What SQL needs to do its best, and to do what anybody would write first; whoever writes pays for them. */
    void addIndexes() throws SQLException {
        engine.execute("""
            alter table sale add index bench_client (client_id, sold_on, amount, vat_amount, cost, is_return),
                add index bench_day (sold_on, client_id, amount, vat_amount, cost, is_return),
                add index bench_single_client (client_id), add index bench_single_day (sold_on)\
            """);
        engine.execute("""
            alter table sale_line add index bench_line (client_id, product_id, sold_on, is_return, amount),
                add index bench_single_product (product_id)\
            """);
        engine.execute("alter table client add index bench_order (name_sort), add index bench_kind (kind)");
        if (exists("payment")) {
            engine.execute("alter table receivable add index bench_single_due (due_on)");
        }
        analyze();
    }

    private void analyze() throws SQLException {
        for (var table : TABLES.keySet()) {
            if (exists(table)) {
                analyze(table);
            }
        }
    }

    private void analyze(String table) throws SQLException {
        engine.execute("analyze table " + table);
    }
}
