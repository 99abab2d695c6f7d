package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.SaleRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines of a sale or return as rows; lines have no key of their own, so their place in the document is it. */
public final class SaleLines {

    private final TradeDocument document;
    private final DocumentKind kind;
    private final Firm firm;

    private SaleLines(TradeDocument document, DocumentKind kind, Firm firm) {
        this.document = document;
        this.kind = kind;
        this.firm = firm;
    }

    /** @throws Unfit naming the first value that cannot be read */
    public static List<SaleRow> of(TradeDocument document, DocumentKind kind, Firm firm) {
        var lines = new SaleLines(document, kind, firm);
        if (document.isRemoved()) {
            return List.of(lines.removal());
        }
        var rows = lines.rows(products(document).toList());
        if (rows.isEmpty()) {
            throw new Unfit("Товары", "", "NO_LINES", "The document has no lines.");
        }
        return rows;
    }

    private List<SaleRow> rows(List<Element> products) {
        var figures = products.stream().map(line -> Figures.of(line, document)).toList();
        var parts = SharedDiscount.parts(
                Discounts.of(document.element()).besides(),
                figures.stream().map(Figures::amount).toList());
        return IntStream.range(0, products.size())
                .mapToObj(at -> row(
                        products.get(at),
                        at + 1,
                        figures.get(at).less(parts.get(at)).signed(kind.isBack())))
                .toList();
    }

    /** The lines of the document, each a product as it names it. */
    public static Stream<Element> products(TradeDocument document) {
        return document.element().all("Товары", "Товар");
    }

    /** What takes a document back: nothing but its key and day matter. */
    private SaleRow removal() {
        return row("1", null, "-", Figures.NONE);
    }

    private SaleRow row(Element line, int number, Figures figures) {
        return row(String.valueOf(number), document.clientId(kind), ProductNames.of(line), figures);
    }

    private SaleRow row(String line, @Nullable String client, String product, Figures figures) {
        return new SaleRow(
                document.id(),
                line,
                document.moment(),
                client,
                product,
                figures.quantity(),
                figures.amount(),
                figures.vat(),
                figures.vatRate(),
                figures.cost(),
                figures.discount(),
                figures.price(),
                document.requisite("Канал", "Канал продаж"),
                document.requisite("Менеджер", "Ответственный"),
                document.organization(),
                document.element().filled("Склады", "Склад", "Наименование"),
                document.currency(firm),
                document.rate(firm),
                kind == DocumentKind.RETURN ? document.element().filled("Основание") : null,
                !document.isRemoved());
    }

    /** The figures of a line, as they are kept: with VAT and after discount, below zero when goods come back. */
    private record Figures(
            BigDecimal quantity,
            BigDecimal amount,
            @Nullable BigDecimal vat,
            @Nullable BigDecimal vatRate,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal discount,
            @Nullable BigDecimal price) {

        static final Figures NONE = new Figures(BigDecimal.ZERO, BigDecimal.ZERO, null, null, null, null, null);

        static Figures of(Element line, TradeDocument document) {
            var tax = LineTax.of(line, document);
            var discounts = Discounts.of(line);
            var units = units(line);
            var amount = Words.neededNumber("Сумма", line.text("Сумма"))
                    .add(tax.besides())
                    .subtract(discounts.besides());
            var price = Words.number("ЦенаЗаЕдиницу", line.text("ЦенаЗаЕдиницу"));
            var cost = Words.number("Себестоимость", new Requisites(line).of("Себестоимость"));
            return new Figures(
                    Words.neededNumber("Количество", line.text("Количество")).multiply(units),
                    amount,
                    tax.amount(),
                    tax.rate(),
                    cost,
                    discounts.sum(),
                    price == null ? null : price.divide(units, Money.SCALE, RoundingMode.HALF_UP));
        }

        /** With its part of a discount of the whole document. */
        Figures less(BigDecimal part) {
            return part.signum() == 0
                    ? this
                    : new Figures(
                            quantity,
                            amount.subtract(part),
                            vat,
                            vatRate,
                            cost,
                            discount == null ? part : discount.add(part),
                            price);
        }

        /** As they are kept. */
        Figures signed(boolean back) {
            return back
                    ? new Figures(
                            below(quantity),
                            below(amount),
                            vat == null ? null : below(vat),
                            vatRate,
                            cost == null ? null : below(cost),
                            discount == null ? null : below(discount),
                            price)
                    : this;
        }

        /** How many basic units are in the one that the line counts in. */
        private static BigDecimal units(Element line) {
            var factor = Words.number("Коэффициент", line.text("Коэффициент"));
            return factor == null || factor.signum() <= 0 ? BigDecimal.ONE : factor;
        }

        private static BigDecimal below(BigDecimal figure) {
            return figure.signum() > 0 ? figure.negate() : figure;
        }
    }
}
