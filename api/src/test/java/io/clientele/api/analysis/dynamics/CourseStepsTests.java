package io.clientele.api.analysis.dynamics;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SheetTestData;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.segment.membership.history.Course;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class CourseStepsTests {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 5, 4));
    private static final int CLIENTS = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4})
    void agreesWithTheDefinitionOnRandomCourses(int seed) {
        var random = new Random(seed);
        var visible = seed % 2 == 0 ? null : RoaringBitmap.bitmapOf(some(random));
        var states = new TreeMap<LocalDate, Set<Integer>>();
        states.put(PERIOD.from().minusDays(1), set(some(random)));
        for (var change = 0; change < 9; change++) {
            states.put(PERIOD.from().plusDays(random.nextInt(110)), set(some(random)));
        }
        var documents = documents(random);
        var periods = PERIOD.steps(CalendarUnit.MONTH);

        var since = states.firstKey();

        var steps = new CourseSteps(course(states), since, SheetTestData.sheet(documents), visible).of(periods);

        assertThat(steps).hasSameSizeAs(periods).hasSize(5);
        for (var at = 0; at < steps.size(); at++) {
            var step = steps.get(at);
            var was = seen(on(states, step.period().from().minusDays(1)), visible);
            var is = seen(on(states, step.period().lastDay()), visible);
            var entered = minus(is, was);
            var left = minus(was, is);
            var year =
                    new Period(step.period().to().minusYears(1), step.period().to());
            assertThat(step)
                    .isEqualTo(new SegmentStep(
                            periods.get(at),
                            true,
                            was.size(),
                            entered.size(),
                            left.size(),
                            is.size(),
                            revenue(documents, step.period(), entered),
                            revenue(documents, year, left)));
            assertThat(step.was() + step.entered() - step.left()).isEqualTo(step.is());
        }
    }

    @Test
    void countsWhoCameAndLeftAgainAsNeither() {
        var day = LocalDate.of(2026, 2, 3);
        var course = new Course(
                new RoaringBitmap(),
                List.of(
                        new Course.Movement(day, RoaringBitmap.bitmapOf(7), new RoaringBitmap()),
                        new Course.Movement(day.plusDays(1), new RoaringBitmap(), RoaringBitmap.bitmapOf(7))));

        var steps = new CourseSteps(course, day, SheetTestData.sheet(List.of()), null).of(List.of(PERIOD));

        assertThat(steps).containsExactly(new SegmentStep(PERIOD, true, 0, 0, 0, 0, 0, 0));
    }

    @ParameterizedTest(name = "first version on {0}")
    @CsvSource({
        "2026-01-09, YYYYY",
        "2026-01-31, YYYYY",
        "2026-02-01, NYYYY",
        "2026-04-30, NNNYY",
        "2026-05-03, NNNNY",
        "2026-05-04, NNNNN"
    })
    void knowsNothingOfStepsThatEndBeforeTheFirstVersion(LocalDate since, String known) {
        var steps = steps(since);

        assertThat(steps.stream().map(step -> step.known() ? "Y" : "N").collect(Collectors.joining()))
                .isEqualTo(known);
    }

    @Test
    void knowsNothingOfASegmentWithoutVersions() {
        assertThat(steps(null)).hasSize(5).noneMatch(SegmentStep::known);
    }

    private static List<SegmentStep> steps(@Nullable LocalDate since) {
        return new CourseSteps(new Course(new RoaringBitmap(), List.of()), since, SheetTestData.sheet(List.of()), null)
                .of(PERIOD.steps(CalendarUnit.MONTH));
    }

    private static Set<Integer> on(NavigableMap<LocalDate, Set<Integer>> states, LocalDate day) {
        return Objects.requireNonNull(states.floorEntry(day)).getValue();
    }

    private static Course course(NavigableMap<LocalDate, Set<Integer>> states) {
        var movements = new ArrayList<Course.Movement>();
        var first = on(states, PERIOD.from().minusDays(1));
        var before = first;
        for (var state : states.tailMap(PERIOD.from(), true).entrySet()) {
            movements.add(new Course.Movement(
                    state.getKey(), bitmap(minus(state.getValue(), before)), bitmap(minus(before, state.getValue()))));
            before = state.getValue();
        }
        return new Course(bitmap(first), movements);
    }

    private static long revenue(List<Document> documents, Period period, Set<Integer> clients) {
        return documents.stream()
                .filter(document -> period.contains(document.day()) && clients.contains(document.client()))
                .mapToLong(Document::amount)
                .sum();
    }

    private static List<Document> documents(Random random) {
        return IntStream.range(0, 600)
                .mapToObj(_ -> {
                    var amount = random.nextLong(-99_999, 999_999);
                    return new Document(
                            random.nextInt(CLIENTS),
                            LocalDate.of(2025, 2, 1).plusDays(random.nextInt(460)),
                            amount,
                            0,
                            0,
                            1,
                            amount < 0);
                })
                .toList();
    }

    private static Set<Integer> seen(Set<Integer> clients, @Nullable RoaringBitmap visible) {
        var seen = new HashSet<>(clients);
        seen.removeIf(client -> visible != null && !visible.contains(client));
        return seen;
    }

    private static Set<Integer> minus(Set<Integer> some, Set<Integer> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static int[] some(Random random) {
        return random.ints(random.nextInt(30), 1, CLIENTS).toArray();
    }

    private static Set<Integer> set(int... clients) {
        var set = new HashSet<Integer>();
        IntStream.of(clients).forEach(set::add);
        return set;
    }

    private static RoaringBitmap bitmap(Set<Integer> clients) {
        return RoaringBitmap.bitmapOf(
                clients.stream().mapToInt(Integer::intValue).toArray());
    }
}
