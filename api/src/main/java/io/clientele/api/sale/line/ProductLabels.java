package io.clientele.api.sale.line;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What products and groups are called, in the snapshot of the thread that asks. */
@Component
public class ProductLabels {

    private final JdbcClient jdbc;

    ProductLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of products, by id; those not there are left out. */
    public Map<Integer, String> products(Collection<Integer> ids) {
        return names("select id, name from product where id in (:ids)", ids);
    }

    /** Of groups, likewise. */
    public Map<Integer, String> groups(Collection<Integer> ids) {
        return names("select id, name from product_group where id in (:ids)", ids);
    }

    private Map<Integer, String> names(String sql, Collection<Integer> ids) {
        var names = new HashMap<Integer, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids).query(row -> {
                names.put(row.getInt(1), row.getString(2));
            });
        }
        return names;
    }
}
