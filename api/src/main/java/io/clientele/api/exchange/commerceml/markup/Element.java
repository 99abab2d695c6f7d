package io.clientele.api.exchange.commerceml.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element with all that is in it, names without their namespace. */
public final class Element {

    private final String name;
    private final long order;
    private final long line;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name, long order, long line) {
        this.name = name;
        this.order = order;
        this.line = line;
    }

    public String name() {
        return name;
    }

    /** How many elements of the file begin before it; the same at each reading, and no other's. */
    public long order() {
        return order;
    }

    /** Of the file, from 1. */
    public long line() {
        return line;
    }

    /** Its own text without the blanks around it. */
    public String text() {
        return text.toString().strip();
    }

    /** The text of the element at the end of a path; null when there is none, empty when it is. */
    public @Nullable String text(String... path) {
        return find(path).map(Element::text).orElse(null);
    }

    /** The same, where an empty text is as good as none. */
    public @Nullable String filled(String... path) {
        var found = text(path);
        return found == null || found.isEmpty() ? null : found;
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The first element at the end of a path. */
    public Optional<Element> find(String... path) {
        return all(path).findFirst();
    }

    /** All elements at the end of a path, in their order. */
    public Stream<Element> all(String... path) {
        var found = Stream.of(this);
        for (var step : path) {
            found = found.flatMap(element -> element.children.stream().filter(child -> child.name.equals(step)));
        }
        return found;
    }

    void add(Element child) {
        children.add(child);
    }

    void set(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void append(String more) {
        text.append(more);
    }
}
