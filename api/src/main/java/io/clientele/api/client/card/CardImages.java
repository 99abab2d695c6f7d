package io.clientele.api.client.card;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.OwnRows;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.database.Change.Image;
import io.clientele.api.database.trace.Images;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Clients' cards as they are stored, whole: their own rows and all that belongs to them. */
@Component
public class CardImages {

    /** Of GraphQL. */
    public static final String TYPE = "Client";

    /** A card as images hold it: texts in place of values, and the rows of each side table. */
    record Kept(
            Map<ClientField, String> values,
            @Nullable Integer head,
            Map<String, List<List<@Nullable String>>> belongings) {}

    private final ClientRows rows;
    private final Map<String, OwnRows> belongings = new TreeMap<>();

    CardImages(ClientRows rows, JdbcTemplate jdbc) {
        this.rows = rows;
        belong(jdbc, "industry", List.of("industry"));
        belong(jdbc, "manager", List.of("manager_id"));
        belong(jdbc, "category", List.of("category_id"));
        belong(jdbc, "consent", List.of("channel"), "given_on");
        belong(jdbc, "property", List.of("property_id", "position"), "number_value", "text_value", "date_value");
    }

    private void belong(JdbcTemplate jdbc, String name, List<String> key, String... others) {
        belongings.put(name, new OwnRows(jdbc, Owner.CLIENT, name, key, List.of(others)));
    }

    /** The cards of these external ids that are there, within a write of the room. */
    public Map<String, Image> of(String source, Collection<String> externalIds) {
        var own = rows.of(source, externalIds);
        var ids = own.stream().map(ClientRow::id).collect(Collectors.toSet());
        var side = new TreeMap<String, Map<Integer, Set<List<@Nullable Object>>>>();
        belongings.forEach((name, table) -> side.put(name, table.of(ids)));
        return own.stream().collect(Collectors.toMap(ClientRow::externalId, row -> image(row, side)));
    }

    /** The head of a card. */
    public @Nullable Integer head(Image image) {
        return content(image).head();
    }

    private static Kept content(Image image) {
        return Images.content(image, Kept.class);
    }

    /** Makes cards what they were. */
    public void restore(Map<String, Image> cards) {
        rows.update(cards.entrySet().stream()
                .map(card -> row(card.getKey(), card.getValue(), content(card.getValue())))
                .toList());
        for (var name : belongings.keySet()) {
            var wanted = new HashMap<Integer, Set<List<@Nullable Object>>>();
            cards.values().forEach(image -> wanted.put((int) image.number(), objects(content(image), name)));
            replace(name, wanted);
        }
    }

    /** Takes cards away: what stays is a number, archived and erased, that stands for nobody and is given to nobody else. */
    public void takeAway(Collection<Integer> clients) {
        for (var name : belongings.keySet()) {
            replace(name, nothing(clients));
        }
        rows.empty(clients);
    }

    /** By way of nothing, for the wanted rows are texts, which equal no stored ones. */
    private void replace(String name, Map<Integer, Set<List<@Nullable Object>>> wanted) {
        var table = Objects.requireNonNull(belongings.get(name));
        var nothing = nothing(wanted.keySet());
        table.replace(table.of(wanted.keySet()), nothing, IntUnaryOperator.identity());
        table.replace(nothing, wanted, IntUnaryOperator.identity());
    }

    private static Map<Integer, Set<List<@Nullable Object>>> nothing(Collection<Integer> clients) {
        var nothing = new HashMap<Integer, Set<List<@Nullable Object>>>();
        clients.forEach(client -> nothing.put(client, Set.of()));
        return nothing;
    }

    private static Image image(ClientRow row, Map<String, Map<Integer, Set<List<@Nullable Object>>>> side) {
        var values = new EnumMap<ClientField, String>(ClientField.class);
        row.values().forEach((field, value) -> values.put(field, text(value)));
        var own = new TreeMap<String, List<List<@Nullable String>>>();
        side.forEach((name, byClient) -> own.put(name, texts(byClient.getOrDefault(row.id(), Set.of()))));
        return Images.of(row.id(), new Kept(values, row.head(), own));
    }

    private static List<List<@Nullable String>> texts(Set<List<@Nullable Object>> stored) {
        return stored.stream()
                .map(row -> row.stream().map(CardImages::textOrNull).toList())
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    private static Set<List<@Nullable Object>> objects(Kept kept, String name) {
        var rows = new HashSet<List<@Nullable Object>>();
        kept.belongings().getOrDefault(name, List.of()).forEach(row -> rows.add(new ArrayList<@Nullable Object>(row)));
        return rows;
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static ClientRow row(String externalId, Image image, Kept kept) {
        var values = new EnumMap<ClientField, Object>(ClientField.class);
        kept.values().forEach((field, text) -> values.put(field, value(field, text)));
        return new ClientRow((int) image.number(), externalId, values, kept.head());
    }

    private static Object value(ClientField field, String text) {
        return switch (field.type()) {
            case TEXT, CHOICE, SEVERAL -> text;
            case NUMBER -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case YES_NO -> Boolean.valueOf(text);
        };
    }
}
