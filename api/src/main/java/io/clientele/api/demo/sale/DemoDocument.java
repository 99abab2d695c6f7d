package io.clientele.api.demo.sale;

import io.clientele.api.demo.client.DemoClient;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A sale, or a return when it names the sale it undoes; without a client it was sold over the counter. */
public record DemoDocument(
        String number,
        LocalDateTime soldAt,
        Optional<DemoClient> client,
        String channel,
        String manager,
        String organization,
        String returnOf,
        List<DemoLine> lines) {

    public LocalDate day() {
        return soldAt.toLocalDate();
    }

    public boolean isReturn() {
        return !returnOf.isEmpty();
    }

    /** With VAT, in kopecks. */
    public long amount() {
        return lines.stream().mapToLong(DemoLine::amount).sum();
    }

    DemoDocument numbered(String newNumber) {
        return new DemoDocument(newNumber, soldAt, client, channel, manager, organization, returnOf, lines);
    }

    /** The return of some of the lines, booked like the sale itself. */
    DemoDocument returned(List<DemoLine> returned, LocalDateTime at) {
        List<DemoLine> negative = returned.stream().map(DemoLine::returned).toList();
        return new DemoDocument("", at, client, channel, manager, organization, number, negative);
    }
}
