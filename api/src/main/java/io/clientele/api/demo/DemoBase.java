package io.clientele.api.demo;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.client.DemoClients;
import io.clientele.api.demo.client.table.ClientTable;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.interaction.ContactTable;
import io.clientele.api.demo.interaction.DemoContacts;
import io.clientele.api.demo.receivable.DemoReceivables;
import io.clientele.api.demo.receivable.ReceivableTables;
import io.clientele.api.demo.sale.DemoDocument;
import io.clientele.api.demo.sale.DemoProducts;
import io.clientele.api.demo.sale.DemoSales;
import io.clientele.api.demo.sale.ProductTable;
import io.clientele.api.demo.sale.SaleRow;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;

/**
 * The firm «ИнструментОпт» with its clients, products, 36 months of sales, interactions, invoices and payments, as import
 * files. The same last day always gives the same bytes; to be loaded in the order properties and categories, clients, products,
 * sales, interactions, receivables, payments, segments.
 */
final class DemoBase {

    private final DemoPeriod period;
    private final List<DemoClient> clients;
    private final DemoProducts products = new DemoProducts();
    private final List<DemoDocument> sales;
    private final DemoReceivables receivables;

    private DemoBase(DemoPeriod period) {
        this.period = period;
        this.clients = DemoClients.of(period);
        this.sales = DemoSales.of(period, clients, products);
        this.receivables = DemoReceivables.of(period, clients, sales);
    }

    /** The base whose last sale is on {@code lastDay}: yesterday, for who loads it today. */
    static DemoBase until(LocalDate lastDay) {
        return new DemoBase(DemoPeriod.until(lastDay));
    }

    static List<DemoProperty> properties() {
        return DemoProperty.all();
    }

    static List<DemoCategory> categories() {
        return DemoCategory.all();
    }

    /** Writes the file for {@code /imports/clients}; the writer stays open. */
    void writeClients(Writer out) throws IOException {
        ClientTable.of(clients, period).write(out, clients);
    }

    /** Writes the file for {@code /imports/products}; the writer stays open. */
    void writeProducts(Writer out) throws IOException {
        ProductTable.of(period).write(out, products.all());
    }

    /** Writes the file for {@code /imports/sales}; the writer stays open. */
    void writeSales(Writer out) throws IOException {
        SaleRow.table().write(out, SaleRow.rows(sales));
    }

    /** Writes the file for {@code /imports/interactions}; the writer stays open. */
    void writeInteractions(Writer out) throws IOException {
        ContactTable.all().write(out, DemoContacts.of(period, clients, sales));
    }

    /** Writes the file for {@code /imports/receivables}; the writer stays open. */
    void writeReceivables(Writer out) throws IOException {
        ReceivableTables.invoices().write(out, receivables.invoices());
    }

    /** Writes the file for {@code /imports/payments}; the writer stays open. */
    void writePayments(Writer out) throws IOException {
        ReceivableTables.payments().write(out, receivables.payments());
    }

    /** External ids of those pinned into «VIP-клиенты» by hand. */
    List<String> vipPins() {
        return VipPins.among(clients, period);
    }
}
