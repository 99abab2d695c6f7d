package io.clientele.api.client.mark;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.firm.NameKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The categories that clients may be given. */
@Component
public class Categories {

    private final JdbcClient jdbc;
    private final Changes changes;

    Categories(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    public List<Category> all() {
        return jdbc.sql("select id, code, name from category order by name, id")
                .query(Category.class)
                .list();
    }

    public Optional<Category> withCode(String code) {
        return jdbc.sql("select id, code, name from category where code_key = ?")
                .param(NameKey.of(code))
                .query(Category.class)
                .optional();
    }

    public List<Category> byIds(Collection<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select id, code, name from category where id in (:ids)")
                        .param("ids", ids)
                        .query(Category.class)
                        .list();
    }

    /** Makes the category of this code, or gives it this name when it is there. */
    public Category save(String code, String name) {
        var text = CanonicalValue.text(name, 200);
        return changes.write(Room.CLIENT, change -> {
            var known = withCode(code);
            if (known.map(Category::name).filter(text::equals).isPresent()) {
                return known.get();
            }
            change.touch();
            return known.map(category -> renamed(category, text))
                    .orElseGet(() -> created(CanonicalValue.text(code, 64), text));
        });
    }

    /** Deletes the category and takes it from every client and contact person; false when there is none. */
    public boolean delete(int id) {
        return changes.write(Room.CLIENT, change -> {
            OwnRows.deleteAll(jdbc, "category", id, change);
            var deleted =
                    jdbc.sql("delete from category where id = ?").param(id).update() == 1;
            if (deleted) {
                change.touch();
            }
            return deleted;
        });
    }

    Map<String, Integer> idsByKey() {
        return all().stream().collect(Collectors.toMap(category -> NameKey.of(category.code()), Category::id));
    }

    private Category renamed(Category category, String name) {
        jdbc.sql("update category set name = ? where id = ?")
                .params(name, category.id())
                .update();
        return new Category(category.id(), category.code(), name);
    }

    private Category created(String code, String name) {
        int id = jdbc.sql("select coalesce(max(id), 0) + 1 from category for update")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into category (id, code, code_key, name) values (?, ?, ?, ?)")
                .params(id, code, NameKey.of(code), name)
                .update();
        return new Category(id, code, name);
    }
}
