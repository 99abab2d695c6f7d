package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.demo.DemoSegment.Forming;
import io.clientele.api.demo.DemoSegment.Importance;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.RuleText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSegmentsTests {

    @Test
    void listsTheTenSegmentsOfTheDesign() {
        List<DemoSegment> all = DemoSegments.all();

        assertThat(all).hasSize(10).extracting(DemoSegment::name).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(segment -> segment.importance() == Importance.MAIN)
                .hasSize(4);
        assertThat(all)
                .allSatisfy(segment -> assertThat(segment.cron() != null && segment.zone() != null)
                        .isEqualTo(segment.forming() == Forming.PERIODIC));
    }

    @Test
    void writesRulesThatReadBackAndStandAfterThoseTheyName() {
        var names = DemoSegments.all().stream().map(DemoSegment::name).toList();

        for (var segment : DemoSegments.all()) {
            var earlier = names.subList(0, names.indexOf(segment.name()));
            var parsed = RuleText.parse(segment.rule(), new EarlierSegments(earlier));
            assertThat(parsed.problems()).as(segment.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31", "2026-01-01", "2025-05-05"})
    void fillsEverySegment(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);
        LocalDate today = lastDay.plusDays(1);

        assertThat(DemoOracle.moscow(files)).hasSizeBetween(1_100, 1_180);
        assertThat(DemoOracle.production(files)).hasSizeBetween(5, 600);
        assertThat(DemoOracle.withoutBits(files, today)).hasSizeBetween(40, 200);
        assertThat(DemoOracle.winners(files, today)).hasSizeBetween(10, 40);
        assertThat(DemoOracle.registered(files, today.minusDays(30), today)).hasSizeBetween(20, 100);
        assertThat(DemoOracle.productionWithComplaint(files, today)).hasSizeBetween(5, 600);
        assertThat(DemoOracle.overdue(files, today)).hasSizeBetween(5, 600);
        assertThat(DemoOracle.sleepingBest(files, today)).hasSizeBetween(5, 600);
        assertThat(DemoOracle.coldBuilders(files, today)).hasSizeBetween(5, 600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31", "2026-01-01", "2025-05-05"})
    void findsTheVipClientsOfWhomTwoFifthsAreFromMoscowAndSomeAreOverdue(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);
        LocalDate today = lastDay.plusDays(1);
        Set<String> ofRule = DemoOracle.vipByRule(files, today);
        List<String> pins = files.base().vipPins();
        var vip = new HashSet<>(ofRule);
        vip.addAll(pins);

        assertThat(vip).hasSizeBetween(5, 600);
        assertThat(100.0 * shared(vip, DemoOracle.moscow(files)).size() / vip.size())
                .isBetween(35.0, 45.0);
        assertThat(shared(vip, DemoOracle.overdue(files, today))).hasSizeGreaterThanOrEqualTo(5);
        assertThat(pins).hasSize(3).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ofRule);
        assertThat(DemoOracle.clients(files, row -> pins.contains(row.text("external_id"))))
                .hasSize(3);
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        var shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared;
    }

    /** Knows the segments that are there when one is made. */
    private record EarlierSegments(List<String> names) implements SegmentNames {

        @Override
        public Optional<Integer> idOf(String name) {
            return names.contains(name) ? Optional.of(names.indexOf(name) + 1) : Optional.empty();
        }

        @Override
        public String nameOf(int id) {
            return names.get(id - 1);
        }
    }
}
