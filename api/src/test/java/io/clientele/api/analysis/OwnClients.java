package io.clientele.api.analysis;

import io.clientele.api.Api;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Analyses of a random base as an admin and as Ann ask for them, a manager of some of its clients. */
abstract class OwnClients {

    static final Period SUMMER = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 9, 1));

    record Amount(BigDecimal amount) {}

    final RandomBase base = new RandomBase(53);
    final SegmentTestData admin;
    SegmentTestData ann;
    List<String> ids = List.of();

    OwnClients(Api api) {
        this.admin = new SegmentTestData(api::admin);
        this.ann = admin;
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Managers managers,
            @Autowired Api api) {
        base.into(clients, products, sales);
        ids = base.make(admin);
        ann = MadeAccounts.manager(api, managers, RandomBase.SOURCE, "Ann", "ann-of-analyses");
    }

    boolean isMember(Document document, int segment) {
        return document.buyer() != null
                && base.samples().get(segment).members().contains(Objects.requireNonNull(document.buyer()));
    }

    static BigDecimal sum(List<Document> documents) {
        return Money.decimal(documents.stream()
                .mapToLong(document -> document.sum(Line::amount))
                .sum());
    }

    static Buyer buyer(Document document) {
        return Objects.requireNonNull(document.buyer());
    }

    static boolean isHers(@Nullable Buyer buyer) {
        return buyer != null && buyer.managers().contains("Ann");
    }
}
