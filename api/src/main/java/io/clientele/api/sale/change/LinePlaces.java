package io.clientele.api.sale.change;

import io.clientele.api.access.once.UpsertOnce;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.graphql.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Where in the input the rows of documents stand, one after another. */
final class LinePlaces {

    private static final String LIST = "sales";

    /** What a document says once for all its lines. */
    private static final Set<String> OF_DOCUMENT = Set.of(
            "document",
            "sold_at",
            "client",
            "channel",
            "manager",
            "organization",
            "department",
            "currency",
            "rate",
            "return_of");

    private record Place(int document, int line) {}

    private final List<Place> places = new ArrayList<>();

    LinePlaces(List<SaleInput> sales) {
        for (var document = 0; document < sales.size(); document++) {
            for (var line = 0; line < sales.get(document).lines().size(); line++) {
                places.add(new Place(document, line));
            }
        }
    }

    /** How many rows there are. */
    int count() {
        return places.size();
    }

    /**
     * What was wrong with a document is told once, not at each of its lines; that its other lines stay out with it goes without
     * saying here, where documents are given whole.
     */
    List<UserError> errors(Outcome outcome) {
        return outcome.rejected().stream()
                .filter(rejected -> !"DOCUMENT_INCOMPLETE".equals(rejected.code()))
                .map(this::error)
                .distinct()
                .toList();
    }

    private UserError error(Rejected rejected) {
        return new UserError(
                path(places.get(rejected.index()), Objects.requireNonNull(rejected.column())),
                rejected.code(),
                rejected.message());
    }

    private static List<String> path(Place place, String column) {
        var document = String.valueOf(place.document());
        return OF_DOCUMENT.contains(column)
                ? List.of(LIST, document, UpsertOnce.field(column))
                : List.of(LIST, document, "lines", String.valueOf(place.line()), UpsertOnce.field(column));
    }
}
