package io.clientele.api.analysis.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.Period;
import io.clientele.api.interaction.ContactTrailWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roaringbitmap.RoaringBitmap;

class AttributionTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Period PERIOD = new Period(FIRST, LocalDate.of(2026, 4, 1));

    private record Contact(
            int client, LocalDate day, @Nullable String channel) {}

    private record Order(int client, LocalDate day, long amount) {}

    @Test
    void givesAnOrderToTheLastInteractionWithinTheWindow() {
        var figures = figures(
                7,
                List.of(
                        new Contact(1, FIRST.minusDays(3), "Mail"),
                        new Contact(1, FIRST.plusDays(2), "Call"),
                        new Contact(1, FIRST.plusDays(2), "Chat")),
                List.of(
                        new Order(1, FIRST, 10),
                        new Order(1, FIRST.plusDays(2), 20),
                        new Order(1, FIRST.plusDays(9), 40),
                        new Order(1, FIRST.plusDays(10), 80)));

        assertThat(figures)
                .containsExactlyInAnyOrder(
                        new ChannelFigures("Mail", 0, 0, 0, 1, 10),
                        new ChannelFigures("Call", 1, 1, 0, 0, 0),
                        new ChannelFigures("Chat", 1, 1, 1, 2, 60),
                        new ChannelFigures("none", 0, 0, 0, 1, 80));
    }

    @Test
    void tellsNothingOfNothing() {
        assertThat(figures(30, List.of(), List.of())).containsExactly(new ChannelFigures("none", 0, 0, 0, 0, 0));
    }

    @Test
    void takesChannelsThatReadTheSameForOne() {
        var figures = figures(30, List.of(new Contact(1, FIRST, "Phone"), new Contact(2, FIRST, "PHONE ")), List.of());

        assertThat(figures).contains(new ChannelFigures("Phone", 2, 2, 0, 0, 0));
    }

    @ParameterizedTest(name = "window of {0} days")
    @ValueSource(ints = {0, 1, 5, 30})
    void agreesWithTheDefinitionOnRandomDays(int window) {
        var random = new Random(window);
        var contacts = new ArrayList<Contact>();
        var orders = new ArrayList<Order>();
        for (var number = 0; number < 120; number++) {
            var channel = List.of("Mail", "Call", "").get(random.nextInt(3));
            contacts.add(new Contact(
                    random.nextInt(1, 9),
                    FIRST.minusDays(30).plusDays(random.nextInt(61)),
                    channel.isEmpty() ? null : channel));
            orders.add(new Order(random.nextInt(1, 12), FIRST.plusDays(random.nextInt(31)), random.nextInt(1, 100)));
        }
        contacts.sort(Comparator.comparingInt(Contact::client).thenComparing(Contact::day));

        var figures = figures(window, contacts, orders);

        assertThat(figures.stream().mapToInt(ChannelFigures::orders).sum()).isEqualTo(orders.size());
        for (var told : figures) {
            var theirs = orders.stream()
                    .filter(order -> Objects.equals(channel(order, window, contacts), told.channel()))
                    .toList();
            var inPeriod = contacts.stream()
                    .filter(contact ->
                            PERIOD.contains(contact.day()) && Objects.equals(contact.channel(), told.channel()))
                    .toList();
            var clients = new HashSet<>(inPeriod.stream().map(Contact::client).toList());
            var responding = new HashSet<>(theirs.stream().map(Order::client).toList());
            responding.retainAll(clients);
            assertThat(told)
                    .isEqualTo(new ChannelFigures(
                            told.channel(),
                            inPeriod.size(),
                            clients.size(),
                            responding.size(),
                            theirs.size(),
                            theirs.stream().mapToLong(Order::amount).sum()));
        }
    }

    /** Of the last contact that counts; `none` where there is none. */
    private static @Nullable String channel(Order order, int window, List<Contact> contacts) {
        @Nullable Contact last = null;
        for (var contact : contacts) {
            if (contact.client() == order.client()
                    && !contact.day().isAfter(order.day())
                    && !contact.day().isBefore(order.day().minusDays(window))) {
                last = contact;
            }
        }
        return last == null ? "none" : last.channel();
    }

    private static List<ChannelFigures> figures(int window, List<Contact> contacts, List<Order> orders) {
        var writer = new ContactTrailWriter();
        contacts.forEach(contact -> {
            var day = Math.toIntExact(contact.day().toEpochDay());
            writer.add(contact.client(), day, day, contact.channel());
        });
        var everybody = RoaringBitmap.bitmapOfRange(1, 20);
        var attribution = new Attribution(writer.trail(), everybody, PERIOD, window);
        orders.forEach(order ->
                attribution.order(order.client(), Math.toIntExact(order.day().toEpochDay()), order.amount()));
        var figures = new ArrayList<>(attribution.channels());
        var none = attribution.none();
        figures.add(new ChannelFigures("none", 0, 0, 0, none.orders(), none.revenue()));
        return figures;
    }
}
