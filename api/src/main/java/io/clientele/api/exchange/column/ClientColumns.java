package io.clientele.api.exchange.column;

import io.clientele.api.exchange.download.ColumnName;
import io.clientele.api.firm.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns that a request names; without names those of a list to call or to write to. */
@Component
public class ClientColumns {

    private static final int MOST = 100;

    /** «Список сегмента (для обзвона и рассылки)». */
    private static final List<String> USUAL = List.of(
            "number",
            "code",
            "name",
            "inn",
            "contact_name",
            "contact_position",
            "contact_phone",
            "contact_email",
            "manager",
            "last_purchase",
            "revenue",
            "debt",
            "consent");

    private final List<ColumnKind> kinds;

    ClientColumns(List<ColumnKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /**
     * In the order they are named.
     *
     * @throws Problem {@code UNKNOWN_COLUMN}, {@code COLUMN_TWICE}, {@code TOO_MANY_COLUMNS}, {@code COLUMN_UNUSABLE},
     *     {@code UNKNOWN_PROPERTY}, {@code NOT_FOUND}
     */
    public List<ClientColumn> of(@Nullable List<String> asked, ClientListing list) {
        var names = asked == null || asked.isEmpty() ? USUAL : asked;
        if (names.size() > MOST) {
            throw new Problem(
                    "TOO_MANY_COLUMNS", "A list has at most %d columns; %d were asked.".formatted(MOST, names.size()));
        }
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(key(name))).findFirst().ifPresent(again -> {
            throw new Problem("COLUMN_TWICE", "The column `%s` is named twice.".formatted(again));
        });
        return names.stream().map(name -> one(name, list)).toList();
    }

    /** What follows a colon is a code or an id, of which each letter counts. */
    private static String key(String name) {
        return name.indexOf(':') < 0 ? ColumnName.key(name) : name;
    }

    private ClientColumn one(String name, ClientListing list) {
        return kinds.stream()
                .flatMap(kind -> kind.column(name, list).stream())
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private Problem unknown(String name) {
        return new Problem(
                "UNKNOWN_COLUMN",
                "There is no column `%s`; there are %s."
                        .formatted(
                                name,
                                kinds.stream()
                                        .flatMap(kind -> kind.names().stream())
                                        .collect(Collectors.joining(", "))));
    }
}
