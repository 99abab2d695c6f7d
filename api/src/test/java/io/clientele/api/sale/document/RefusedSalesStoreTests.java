package io.clientele.api.sale.document;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.STRICT;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.Products;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows and documents of sales that are not taken. */
@ClienteleTest
class RefusedSalesStoreTests extends StoredSales {

    @Autowired
    Products products;

    @Test
    void refusesAnotherCurrencyWithoutARateAndARateOfTheFirmsOwn() {
        var outcome = take(
                sale("D1", "1").in("USD", null),
                sale("D2", "1").in("RUB", "2"),
                sale("D3", "1").in("rub", "1"));

        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::code)
                .containsExactly(tuple(0, "RATE_MISSING"), tuple(1, "BAD_RATE"), tuple(2, "BAD_CURRENCY"));
    }

    @Test
    void rejectsADocumentThatLooksLikeAnotherOfItsNumber() {
        take(sale("D1", "1"));

        var near = take(sale("D1", "1").at("2026-06-08T12:00:00"));
        var far = take(sale("D1", "1").at("2026-09-06T12:00:01"));

        assertThat(near.changed()).isEqualTo(1);
        assertThat(far.rejected()).extracting(Rejected::code).containsExactly("DOCUMENT_MOVED_TOO_FAR");
    }

    @Test
    void rejectsAllRowsOfADocumentThatDisagree() {
        var outcome = take(
                sale("D1", "1").through("WEB"),
                sale("D1", "2").through("SHOP").of("Bit"),
                sale("D2", "1").through("SHOP"),
                sale("D3", "1").at("2026-03-10T23:59:59"),
                sale("D3", "2").at("2026-03-11T00:00:00"));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::code)
                .containsExactly(
                        tuple(0, "channel", "DOCUMENT_DISAGREES"),
                        tuple(1, "channel", "DOCUMENT_DISAGREES"),
                        tuple(3, "sold_at", "DOCUMENT_DISAGREES"),
                        tuple(4, "sold_at", "DOCUMENT_DISAGREES"));
    }

    @Test
    void takesADocumentWholeOrNotAtAll() {
        products.upsert("file", List.of(SaleTestData.product("Drill", "Super drill", "Tools")));
        take(sale("Known", "1"));
        var outcome = sales.upsert(
                "file",
                List.of(
                        sale("D1", "1").row(),
                        sale("D1", "2").of("Nothing").row(),
                        sale("D2", "1").to("Nobody").row(),
                        sale("D3", "1").of("super DRILL").row(),
                        sale("D4", "1").amount("1.00001").row(),
                        sale("D4", "2").row()),
                STRICT);

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::code)
                .containsExactly(
                        tuple(0, "document", "DOCUMENT_INCOMPLETE"),
                        tuple(1, "product", "UNKNOWN_PRODUCT"),
                        tuple(2, "client", "UNKNOWN_CLIENT"),
                        tuple(4, "amount", "TOO_MANY_DECIMALS"),
                        tuple(5, "document", "DOCUMENT_INCOMPLETE"));
        assertThat(documents()).hasSize(2);
    }

    @Test
    void countsEqualRowsOnceAndRejectsDifferentOnesOfOneLine() {
        var outcome = take(
                sale("D1", "1"),
                sale("D1", "1").amount("100.0"),
                sale("D2", "1"),
                sale("D2", "1").amount("7"),
                sale("D2", "2"));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::code)
                .containsExactly(tuple(2, "DUPLICATE_KEY"), tuple(3, "DUPLICATE_KEY"), tuple(4, "DOCUMENT_INCOMPLETE"));
    }

    @Test
    void refusesToRepriceLinesThatAreNotSent() {
        take(sale("D1", "1").in("USD", "90"), sale("D1", "2").of("Bit").in("USD", "90"));

        var part = take(sale("D1", "1").in("USD", "91"));
        var whole =
                take(sale("D1", "1").in("USD", "91"), sale("D1", "2").of("Bit").in("USD", "91"));

        assertThat(part.rejected())
                .extracting(Rejected::column, Rejected::code)
                .containsExactly(tuple("rate", "DOCUMENT_DISAGREES"));
        assertThat(whole.changed()).isEqualTo(2);
        assertTotalsAreThoseOfLines();
    }

    @Test
    void refusesAmountsOfThirteenDigitsAlsoAfterConversion() {
        var outcome = take(
                sale("D1", "1").amount("1000000000000"),
                sale("D2", "1").in("USD", "100").amount("10000000000"),
                sale("D3", "1").in("USD", "100").amount("9999999999.9999"));

        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::code)
                .containsExactly(tuple(0, "TOO_LARGE"), tuple(1, "TOO_LARGE"));
        assertThat(documents()).singleElement().asString().contains("999999999999.9900");
    }

    @Test
    void takesADocumentLargerThanABatchButNotSeveral() {
        var one = IntStream.range(0, 5_001)
                .mapToObj(line -> sale("Big", "" + line).row())
                .toList();
        var two = new ArrayList<>(one);
        two.add(sale("Other", "1").row());

        assertThat(sales.upsert("file", one, CREATING).created()).isEqualTo(5_001);
        assertThatThrownBy(() -> sales.upsert("file", two, CREATING)).isInstanceOf(Problem.class);
    }
}
