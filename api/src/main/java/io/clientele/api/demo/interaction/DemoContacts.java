package io.clientele.api.demo.interaction;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.sale.DemoDocument;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws all interactions of the period, numbered and in order of time. */
public final class DemoContacts {

    private DemoContacts() {}

    public static List<DemoContact> of(DemoPeriod period, List<DemoClient> clients, List<DemoDocument> sales) {
        var orders = new OrderContacts(period);
        var complaints = new Complaints(period);
        var care = new CareContacts(period);
        var named = sales.stream().filter(DemoContacts::isNamed).toList();
        return numbered(Stream.of(
                        named.stream().flatMap(orders::before),
                        named.stream().flatMap(complaints::after),
                        clients.stream().flatMap(care::of))
                .flatMap(Function.identity()));
    }

    /** A sale to somebody who can be asked how he liked it. */
    private static boolean isNamed(DemoDocument sale) {
        return !sale.isReturn()
                && sale.client().filter(client -> !client.anonymous()).isPresent();
    }

    private static List<DemoContact> numbered(Stream<DemoContact> drawn) {
        var sorted = drawn.sorted(Comparator.comparing(DemoContact::at)).toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(place -> sorted.get(place).numbered("ВЗ-%06d".formatted(place + 1)))
                .toList();
    }
}
