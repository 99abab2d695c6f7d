package io.clientele.api.bench;

import java.nio.file.Path;
import java.sql.SQLException;

/** The same rows in DuckDB, from the same files: as much of them as the tasks ask for. */
record DuckBase(Engine engine, Path files) {

    void load() throws SQLException {
        load("client", """
            {'id': 'int', 'external_id': 'varchar', 'name': 'varchar', 'name_key': 'varchar', 'name_sort': 'varchar',
                'kind': 'varchar', 'region': 'varchar', 'registered_at': 'date'}\
            """);
        load("client_industry", "{'client_id': 'int', 'industry': 'varchar'}");
        load("product", """
            {'id': 'int', 'external_id': 'varchar', 'name': 'varchar', 'name_key': 'varchar', 'name_sort': 'varchar',
                'group_id': 'int'}\
            """);
        load("sale", """
            {'id': 'bigint', 'document': 'varchar', 'sold_at': 'timestamp', 'sold_on': 'date', 'client_id': 'int',
                'channel': 'varchar', 'manager_id': 'int', 'amount': 'decimal(14, 2)', 'vat_amount': 'decimal(14, 2)',
                'cost': 'decimal(14, 2)', 'quantity': 'int', 'line_count': 'int', 'is_return': 'boolean'}\
            """);
        load("sale_line", """
            {'sale_id': 'bigint', 'line': 'varchar', 'product_id': 'int', 'sold_on': 'date', 'client_id': 'int',
                'is_return': 'boolean', 'quantity': 'int', 'amount': 'decimal(14, 2)', 'vat_amount': 'decimal(14, 2)',
                'cost': 'decimal(14, 2)'}\
            """);
        load("receivable", """
            {'id': 'int', 'document': 'varchar', 'client_id': 'int', 'issued_on': 'date', 'due_on': 'date',
                'amount': 'decimal(14, 2)'}\
            """);
        load("payment", """
            {'id': 'int', 'external_id': 'varchar', 'client_id': 'int', 'paid_on': 'date', 'document': 'varchar',
                'amount': 'decimal(14, 2)'}\
            """);
        load("bench_attribute", "{'region': 'varchar', 'industry': 'varchar', 'client_id': 'int'}");
        load("bench_open", "{'id': 'int', 'client_id': 'int', 'due_on': 'date', 'remaining': 'decimal(14, 2)'}");
        engine.execute("create table bench_next_a (client_id int)");
        engine.execute("create table bench_next_b (client_id int)");
        engine.execute("create table bench_changed (client_id int)");
        engine.execute("create table bench_rule_member (segment_id int, client_id int)");
    }

    void loadMembers() throws SQLException {
        load("bench_member", "{'segment_id': 'int', 'client_id': 'int'}");
    }

    private void load(String table, String columns) throws SQLException {
        engine.execute("create table %s as select * from read_csv('%s', header = false, columns = %s)"
                .formatted(table, files.resolve(table + ".csv").toAbsolutePath(), columns));
    }
}
