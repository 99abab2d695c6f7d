package io.clientele.api.sale.product;

import io.clientele.api.database.bulk.ManyKeys;
import io.clientele.api.firm.NameKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which product a text means: the one with that external id in the source, else those with that name. */
@Component
public class ProductKeys {

    /** The key of external ids begins with the source: it is asked source by source, of which there are few. */
    private static final String ANYWHERE = """
            select id from product where name_key = ? union
            select id from (select distinct source from product) sources join product using (source) where external_id = ?""";

    private final JdbcClient jdbc;
    private final ManyKeys keys;

    ProductKeys(JdbcClient jdbc, ManyKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Products by the text that names them; a text that no product answers to is absent, an ambiguous name has several. */
    public Map<String, List<Integer>> of(String source, Collection<String> texts) {
        return of(source, texts, new NamedProducts());
    }

    /**
     * The same, of which those are looked up that have not been named before.
     *
     * @param named what is found by external id is added to it, so nothing that may still be undone may be there to be found
     */
    public Map<String, List<Integer>> of(String source, Collection<String> texts, NamedProducts named) {
        var found = named.among(texts);
        var unnamed = byExternalId(source, without(texts, found));
        named.add(unnamed);
        found.putAll(unnamed);
        var names = without(texts, found);
        var byName = byName(names);
        names.stream()
                .filter(name -> byName.containsKey(NameKey.of(name)))
                .forEach(name -> found.put(name, byName.getOrDefault(NameKey.of(name), List.of())));
        return found;
    }

    /** Products with this name or, in any source, this external id. */
    public Set<Integer> anywhere(String text) {
        return new HashSet<>(jdbc.sql(ANYWHERE)
                .params(NameKey.of(text), text.strip())
                .query(Integer.class)
                .list());
    }

    /** The products that lie in any of these groups. */
    public Set<Integer> inGroups(Set<Integer> groups) {
        return groups.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select id from product where group_id in (:groups)")
                        .param("groups", groups)
                        .query(Integer.class)
                        .list());
    }

    private static Set<String> without(Collection<String> texts, Map<String, ?> found) {
        return texts.stream().filter(text -> !found.containsKey(text)).collect(Collectors.toSet());
    }

    private Map<String, List<Integer>> byExternalId(String source, Set<String> texts) {
        var found = new HashMap<String, List<Integer>>();
        keys.find(
                "select external_id, id from product where source = ? and external_id in (:keys)",
                texts,
                row -> found.put(row.getString(1), List.of(row.getInt(2))),
                source);
        return found;
    }

    private Map<String, List<Integer>> byName(Set<String> names) {
        var found = new HashMap<String, List<Integer>>();
        keys.find(
                "select name_key, id from product where name_key in (:keys)",
                names.stream().map(NameKey::of).collect(Collectors.toSet()),
                row -> found.computeIfAbsent(row.getString(1), unseen -> new ArrayList<>())
                        .add(row.getInt(2)));
        return found;
    }
}
