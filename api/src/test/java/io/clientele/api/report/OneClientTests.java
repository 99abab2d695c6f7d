package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.SegmentTestData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Reports of a base with one client who bought once and is in two segments. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneClientTests {

    private static final int TOO_MANY = 31;

    private final Api api;
    private List<String> segments = List.of();

    @Autowired
    OneClientTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void load(@Autowired ApplicationContext context, @Autowired Clients clients, @Autowired Sales sales) {
        EmptyBase.clear(context);
        clients.upsert(
                "one", List.of(Card.of("c").with(ClientField.NAME, "Ромашка").card()));
        sales.upsert(
                "one", List.of(SaleTestData.sale("d", "1").to("c").amount("100").row()), SaleTestData.CREATING);
        var made = new SegmentTestData(api::admin);
        var client = clients.idsOf("one", List.of("c")).values();
        segments = List.of(made.list("First", client), made.list("Second", client));
    }

    @ParameterizedTest
    @EnumSource
    void areWholeFiles(ReportKind kind) throws IOException {
        var asked = "%s.%s?locale=EN&from=2025-01-01&to=2027-01-01&segments="
                + (kind.ofOneSegment() ? segments.getFirst() : String.join(",", segments));

        try (var pdf = Loader.loadPDF(file(asked.formatted(kind.path(), "pdf")))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("First").doesNotContain("null", "NaN", "\ufffd");
        }
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(file(asked.formatted(kind.path(), "xlsx"))))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isPositive();
        }
    }

    @Test
    void areRefusedAsAForecastOfMoreSegmentsThanItTakes() {
        var made = new SegmentTestData(api::admin);
        var ids = IntStream.range(0, TOO_MANY)
                .mapToObj(number -> made.list("Segment " + number, List.of()))
                .toList();

        api.rest("admin")
                .get()
                .uri("/reports/forecast.pdf?segments=" + String.join(",", ids))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("TOO_MANY_SEGMENTS");
    }

    private byte[] file(String path) {
        return api.file("/reports/" + path);
    }
}
