package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.interaction.InteractionTestData;
import io.clientele.api.interaction.change.Interactions;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What channels brought, as an admin and as a manager ask for it: she is told of her clients only. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnClientChannelsTests extends OwnClients {

    private static final int WINDOW = 40;

    record Channel(
            @Nullable String channel, int interactions, int clients, int responses, int orders, Amount revenue) {}

    record Contact(Buyer buyer, LocalDate day, String channel) {}

    private final List<Contact> contacts = new ArrayList<>();

    @Autowired
    OwnClientChannelsTests(Api api) {
        super(api);
    }

    /** No client twice on a day, so that the last contact is never in doubt. */
    @BeforeAll
    void meet(@Autowired Interactions interactions) {
        var random = new Random(54);
        for (var buyer : base.buyers()) {
            random.ints(3, 0, 300)
                    .distinct()
                    .forEach(day -> contacts.add(new Contact(
                            buyer,
                            LocalDate.of(2026, 1, 1).plusDays(day),
                            List.of("Mail", "Phone").get(day % 2))));
        }
        interactions.upsert(
                RandomBase.SOURCE,
                IntStream.range(0, contacts.size())
                        .mapToObj(at -> InteractionTestData.interaction("i" + at)
                                .with(contacts.get(at).buyer().externalId())
                                .on(contacts.get(at).day())
                                .through(contacts.get(at).channel())
                                .row())
                        .toList());
    }

    @Test
    void tellsWhatChannelsBroughtOfHerClients() {
        checkChannels(admin, "", Buyer::inUniverse);
        checkChannels(ann, "", buyer -> buyer.inUniverse() && isHers(buyer));
        checkChannels(
                ann,
                "segments: [\"" + ids.get(2) + "\"]",
                buyer -> isHers(buyer) && base.samples().get(2).members().contains(buyer));
    }

    private void checkChannels(SegmentTestData caller, String scope, Predicate<Buyer> seen) {
        var answer = caller.ask("""
                { analysis { channels(period: {between: {from: "%s", to: "%s"}}, windowDays: %d %s) { partial otherOrders
                  otherRevenue { amount } channels { channel interactions clients responses orders revenue { amount } } } } }""".formatted(SUMMER.from(), SUMMER.to(), WINDOW, scope));

        assertThat(answer.yes("analysis.channels.partial")).isEqualTo(caller == ann);
        var orders = base.documents(SUMMER).stream()
                .filter(document -> document.buyer() != null && seen.test(document.buyer()) && !document.isReturn())
                .toList();
        var byChannel = new TreeMap<String, List<Document>>();
        orders.forEach(order -> byChannel
                .computeIfAbsent(before(order).map(Contact::channel).orElse("none"), _ -> new ArrayList<>())
                .add(order));
        var others = byChannel.getOrDefault("none", List.of());
        assertThat(answer.number("analysis.channels.otherOrders")).isEqualTo(others.size());
        assertThat(new BigDecimal(answer.text("analysis.channels.otherRevenue.amount")))
                .isEqualByComparingTo(sum(others));
        var channels = answer.list("analysis.channels.channels", Channel.class);
        assertThat(channels).extracting(Channel::channel).containsExactlyInAnyOrder("Mail", "Phone");
        for (var channel : channels) {
            var led = byChannel.getOrDefault(Objects.requireNonNull(channel.channel()), List.of());
            var met = contacts.stream()
                    .filter(contact -> contact.channel().equals(channel.channel()))
                    .filter(contact -> SUMMER.contains(contact.day()) && seen.test(contact.buyer()))
                    .map(Contact::buyer)
                    .toList();
            assertThat(channel.interactions()).isEqualTo(met.size());
            assertThat(channel.clients())
                    .isEqualTo((int) met.stream().distinct().count());
            assertThat(channel.responses()).isEqualTo((int) met.stream()
                    .distinct()
                    .filter(buyer -> led.stream().anyMatch(order -> buyer.equals(order.buyer())))
                    .count());
            assertThat(channel.orders()).isEqualTo(led.size());
            assertThat(channel.revenue().amount()).isEqualByComparingTo(sum(led));
        }
    }

    private Optional<Contact> before(Document order) {
        return contacts.stream()
                .filter(contact -> contact.buyer().equals(order.buyer()))
                .filter(contact -> !contact.day().isAfter(order.day())
                        && !contact.day().isBefore(order.day().minusDays(WINDOW)))
                .max(Comparator.comparing(Contact::day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{after: \"2000-01-01\"}", "{before: \"2999-01-01\"}"})
    void countsContactsOfOpenPeriodsToo(String open) {
        var bounded = channels("{between: {from: \"2000-01-02\", to: \"2999-01-01\"}}");

        assertThat(channels(open)).isEqualTo(bounded).isNotEmpty();
    }

    private List<Channel> channels(String period) {
        return admin.ask("""
                { analysis { channels(period: %s) {
                  channels { channel interactions clients responses orders revenue { amount } } } } }""".formatted(period)).list("analysis.channels.channels", Channel.class);
    }
}
