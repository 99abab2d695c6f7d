package io.clientele.api.sale;

import io.clientele.api.sale.document.SaleOptions;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.product.ProductCard;
import io.clientele.api.sale.product.ProductField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sales in words; defaults fill the rest. */
public final class SaleTestData {

    public static final SaleOptions CREATING = new SaleOptions(true, false);
    public static final SaleOptions STRICT = new SaleOptions(false, false);
    public static final SaleOptions REPLACING = new SaleOptions(true, true);

    private final String document;
    private final String line;
    private LocalDateTime soldAt = LocalDateTime.of(2026, 3, 10, 12, 0);
    private @Nullable String client = "Romashka";
    private String product = "Drill";
    private BigDecimal quantity = BigDecimal.ONE;
    private BigDecimal amount = BigDecimal.valueOf(100);
    private @Nullable BigDecimal vat;
    private @Nullable BigDecimal cost;
    private @Nullable String channel;
    private @Nullable String manager;
    private @Nullable String currency;
    private @Nullable BigDecimal rate;
    private boolean posted = true;

    private SaleTestData(String document, String line) {
        this.document = document;
        this.line = line;
    }

    /** A drill sold to Romashka for 100 at noon of 10 March 2026. */
    public static SaleTestData sale(String document, String line) {
        return new SaleTestData(document, line);
    }

    public SaleTestData at(String soldAt) {
        this.soldAt = LocalDateTime.parse(soldAt);
        return this;
    }

    public SaleTestData on(LocalDate day) {
        this.soldAt = day.atTime(12, 0);
        return this;
    }

    public SaleTestData to(@Nullable String client) {
        this.client = client;
        return this;
    }

    public SaleTestData of(String product) {
        this.product = product;
        return this;
    }

    public SaleTestData quantity(String quantity) {
        this.quantity = new BigDecimal(quantity);
        return this;
    }

    public SaleTestData amount(String amount) {
        this.amount = new BigDecimal(amount);
        return this;
    }

    public SaleTestData vat(String vat) {
        this.vat = new BigDecimal(vat);
        return this;
    }

    public SaleTestData cost(String cost) {
        this.cost = new BigDecimal(cost);
        return this;
    }

    public SaleTestData through(@Nullable String channel) {
        this.channel = channel;
        return this;
    }

    public SaleTestData by(String manager) {
        this.manager = manager;
        return this;
    }

    public SaleTestData in(String currency, @Nullable String rate) {
        this.currency = currency;
        this.rate = rate == null ? null : new BigDecimal(rate);
        return this;
    }

    public SaleTestData unposted() {
        this.posted = false;
        return this;
    }

    public SaleRow row() {
        return new SaleRow(
                document, line, soldAt, client, product, quantity, amount, vat, null, cost, null, null, channel,
                manager, null, null, currency, rate, null, posted);
    }

    public static ProductCard product(String externalId, String name, String group) {
        return card(externalId, Map.of(ProductField.NAME, name, ProductField.GROUP, group));
    }

    public static ProductCard card(String externalId, Map<ProductField, String> fields) {
        return new ProductCard(externalId, new EnumMap<>(fields));
    }

    /** Takes everything away; the versions rise, as they do whenever data changes. */
    public static void clear(JdbcClient jdbc) {
        for (var table :
                new String[] {"sale_line", "sale", "product", "product_group", "client", "manager", "client_manager"}) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update data_version set version = version + 2").update();
    }
}
