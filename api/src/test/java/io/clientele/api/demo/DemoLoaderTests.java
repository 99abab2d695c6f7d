package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.exchange.load.Imports;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.membership.hand.Founding;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo base is loaded whole, and its segments hold whom their rules mean. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLoaderTests {

    private final Api api;
    private final JdbcClient jdbc;
    private final DemoFiles files = DemoFiles.until(SettableClock.TODAY.minusDays(1));

    @Autowired
    DemoLoaderTests(Api api, JdbcClient jdbc) {
        this.api = api;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void load(
            @Autowired BusinessCalendar calendar,
            @Autowired PropertyDefinitions properties,
            @Autowired Categories categories,
            @Autowired Clients clients,
            @Autowired Imports imports,
            @Autowired Founding founding)
            throws IOException {
        new DemoLoader(
                        new DemoSettings(true, files.lastDay()),
                        calendar,
                        jdbc,
                        properties,
                        categories,
                        clients,
                        imports,
                        founding)
                .run(new DefaultApplicationArguments());
    }

    @Test
    void landsEveryRow() {
        assertThat(rows("client")).isEqualTo(files.clients().size());
        assertThat(rows("product")).isEqualTo(files.products().size());
        assertThat(rows("sale_line")).isEqualTo(files.sales().size());
        assertThat(rows("interaction")).isEqualTo(files.interactions().size());
        assertThat(rows("receivable")).isEqualTo(files.receivables().size());
        assertThat(rows("payment")).isEqualTo(files.payments().size());
    }

    @Test
    void putsIntoEverySegmentWhomItsRuleMeans() {
        for (var segment : DemoSegments.all()) {
            var expected = new HashSet<>(DemoOracle.ofRule(segment.name(), files, SettableClock.TODAY));
            if (segment.name().equals(DemoSegments.VIP)) {
                expected.addAll(files.base().vipPins());
            }

            assertThat(members(segment.name())).as(segment.name()).isEqualTo(expected);
        }
    }

    private int rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private Set<String> members(String segment) {
        var members = new HashSet<String>();
        String after = null;
        do {
            var page = new Asking(api.admin())
                    .ask("""
                    { segment(name: "%s") { members(first: 1000%s) {
                      nodes { externalId } pageInfo { hasNextPage endCursor } } } }""".formatted(segment, after == null ? "" : ", after: \"" + after + "\""));
            members.addAll(page.texts("segment.members.nodes[*].externalId"));
            after = page.yes("segment.members.pageInfo.hasNextPage")
                    ? page.text("segment.members.pageInfo.endCursor")
                    : null;
        } while (after != null);
        return members;
    }
}
