package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLOutputType;
import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.SettableClock;
import io.clientele.api.SmallFirm;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.SegmentTestData;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.test.tester.GraphQlTester;

/** What holds of every analysis of clients: whose members it is about, who may see it, and what it says of its question. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnalysisTests {

    private static final int[] HERS = {0, 4, 6, 10, 12};
    private static final LocalDate EARLIER = SettableClock.TODAY.minusDays(200);
    private static final Map<String, String> NEEDED = Map.of(
            "abcMigration",
            "from: {between: {from: \"2024-11-01\", to: \"2025-11-01\"}}, to: {between: {from: \"2025-11-01\", to: \"2026-11-01\"}}",
            "retention",
            "period: {between: {from: \"2023-11-01\", to: \"2026-11-01\"}}");

    private final Api api;
    private final SettableClock clock;
    private final GraphQlSource source;
    private String changed = "";
    private String then = "";
    private String hers = "";

    @Autowired
    EveryAnalysisTests(Api api, SettableClock clock, GraphQlSource source) {
        this.api = api;
        this.clock = clock;
        this.source = source;
    }

    @BeforeAll
    void load(@Autowired ApplicationContext context, @Autowired Clients clients, @Autowired Managers managers) {
        EmptyBase.clear(context);
        SmallFirm.into(context);
        var segments = new SegmentTestData(api::admin);
        goTo(EARLIER);
        changed = segments.list("Changed", SmallFirm.numbers(clients, 0, 1, 6, 9, 10, 12));
        goTo(SettableClock.TODAY);
        segments.add(changed, SmallFirm.numbers(clients, 2, 3, 8).toArray(Integer[]::new));
        segments.remove(changed, SmallFirm.numbers(clients, 0, 6, 10, 12).toArray(Integer[]::new));
        then = segments.list("Then", SmallFirm.numbers(clients, 0, 1, 6, 9, 10, 12));
        segments.dynamic("Builders", "industry = 'Стройка'");
        hers = segments.list("Hers", SmallFirm.numbers(clients, HERS));
        MadeAccounts.manager(api, managers, SmallFirm.SOURCE, "Анна Ильина", "anna");
    }

    private void goTo(LocalDate day) {
        clock.set(day);
        api.signOut();
    }

    static Stream<String> all() {
        return Stream.of(
                "abc",
                "xyz",
                "abcXyz",
                "abcPairs",
                "abcMigration",
                "rfm",
                "pareto",
                "retention",
                "basket",
                "channels",
                "receivables",
                "forecast",
                "lifetimeValue",
                "completeness",
                "lostAndSleeping",
                "managers");
    }

    @ParameterizedTest
    @MethodSource("all")
    void isAboutTheMembersOfTheDayThatIsAskedOf(String analysis) {
        var told = WholeSelection.of(type(analysis));

        var ofThatDay = answer(
                api.admin(), analysis, segments(changed) + " membership: {asOf: \"%s\"}".formatted(EARLIER), told);

        assertThat(ofThatDay).isEqualTo(answer(api.admin(), analysis, segments(then), told));
        assertThat(ofThatDay).isNotEqualTo(answer(api.admin(), analysis, segments(changed), told));
    }

    @ParameterizedTest
    @MethodSource("all")
    void tellsAManagerOfHisClientsAlone(String analysis) {
        var all = answer(api.as("anna"), analysis, "", WholeSelection.of(type(analysis)));
        var ofHers = answer(api.as("anna"), analysis, segments(hers), WholeSelection.of(type(analysis)));

        assertThat(all.toString()).doesNotContain(SmallFirm.namesOtherThan(HERS));
        assertThat(ofHers.toString()).doesNotContain(SmallFirm.namesOtherThan(HERS));
        assertThat(all).isNotEqualTo(answer(api.admin(), analysis, "", WholeSelection.of(type(analysis))));
        assertThat(answer(api.as("anna"), analysis, "", "{ partial }").get("partial"))
                .isEqualTo(true);
        assertThat(answer(api.admin(), analysis, "", "{ partial }").get("partial"))
                .isEqualTo(false);
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysWhatItWasAskedAndWhatItIsTrueOf(String analysis) {
        var ofADay = answer(
                api.admin(),
                analysis,
                segments(changed) + " membership: {asOf: \"%s\"}".formatted(EARLIER),
                "{ membership asOf { businessDate dataVersion } }");
        var usual = answer(api.admin(), analysis, segments(changed), "{ membership asOf { dataVersion } }");

        assertThat(ofADay.get("membership")).isEqualTo(EARLIER.toString());
        assertThat(ofADay.get("asOf"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("businessDate", SettableClock.TODAY.toString())
                .containsKey("dataVersion");
        assertThat(usual.get("membership")).isEqualTo("CURRENT");
    }

    private static String segments(String segment) {
        return "segments: [\"%s\"]".formatted(segment);
    }

    private GraphQLOutputType type(String analysis) {
        return source.schema()
                .getObjectType("Analysis")
                .getFieldDefinition(analysis)
                .getType();
    }

    /** @param arguments beside those that the analysis needs, or needs to be about more than one client */
    private static Map<?, ?> answer(GraphQlTester caller, String analysis, String arguments, String selection) {
        var given = (arguments + " " + NEEDED.getOrDefault(analysis, "")).strip();
        return new Asking(caller)
                .ask("{ analysis { answer: %s%s %s } }"
                        .formatted(analysis, given.isEmpty() ? "" : "(" + given + ")", selection))
                .as("analysis.answer", Map.class);
    }
}
