package io.clientele.api.exchange.column;

import io.clientele.api.exchange.download.CellKind;
import io.clientele.api.exchange.download.ColumnName;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.member.MembershipVia;
import io.clientele.api.segment.member.Place;
import io.clientele.api.segment.membership.Membership;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Since when and why clients are in the segment that is listed, and whether they are in others: {@code segment:} and an id. */
@Component
@Order(5)
class SegmentColumns implements ColumnKind {

    private static final String PREFIX = "segment:";
    private static final ColumnName SINCE = new ColumnName("since", "Since", "В сегменте с");
    private static final ColumnName VIA = new ColumnName("via", "Via", "Как попал");

    private final Segments segments;
    private final Membership membership;

    SegmentColumns(Segments segments, Membership membership) {
        this.segments = segments;
        this.membership = membership;
    }

    @Override
    public List<String> names() {
        return List.of(SINCE.name(), VIA.name(), PREFIX + "ID");
    }

    @Override
    public Optional<ClientColumn> column(String asked, ClientListing list) {
        if (SINCE.isCalled(asked)) {
            return Optional.of(place(SINCE, CellKind.DATE, list, Place::since));
        }
        if (VIA.isCalled(asked)) {
            return Optional.of(place(VIA, CellKind.TEXT, list, place -> via(place.via(), list)));
        }
        return asked.toLowerCase(Locale.ROOT).startsWith(PREFIX)
                ? Optional.of(other(asked.substring(PREFIX.length()), list))
                : Optional.empty();
    }

    private static ClientColumn place(
            ColumnName name, CellKind kind, ClientListing list, Function<Place, ? extends @Nullable Object> shown) {
        if (list.standings() == null) {
            throw new Problem(
                    "COLUMN_UNUSABLE",
                    "`%s` is told of the members of one segment; this list is of others.".formatted(name.name()));
        }
        return ClientColumn.of(name.label(list.language()), kind, row -> {
            var place = row.block().place(row.client());
            return place == null ? null : shown.apply(place);
        });
    }

    private static String via(MembershipVia via, ClientListing list) {
        return switch (via) {
            case RULE -> list.said("rule", "по условиям отбора");
            case PINNED -> list.said("pinned", "добавлен вручную");
            case MANUAL -> list.said("by hand", "список вручную");
        };
    }

    private ClientColumn other(String id, ClientListing list) {
        var segment = segments.findById(Ids.integer(Segment.TYPE, id))
                .orElseThrow(() -> new Problem("NOT_FOUND", "There is no segment `%s`.".formatted(id)));
        var members = membership.on(segment, list.membersOn());
        return ClientColumn.of(segment.name(), CellKind.TEXT, row -> list.yesNo(members.contains(row.client())));
    }
}
