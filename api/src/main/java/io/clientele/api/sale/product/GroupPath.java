package io.clientele.api.sale.product;

import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Names of groups from the outermost inwards; written {@code a/b}, with a slash inside a name as {@code \/}. */
public record GroupPath(List<String> names) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\)/");

    public GroupPath {
        names = List.copyOf(names);
    }

    /** Refuses a path in which a group has no name. */
    public static GroupPath parse(String text) {
        var names = Arrays.stream(SEPARATOR.split(text, -1))
                .map(name -> name.replace("\\/", "/").strip())
                .toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            throw new Problem("BAD_GROUP", "Every group of the path `%s` needs a name.".formatted(text));
        }
        names.forEach(name -> Values.text(NameKey.of(name), LONGEST_NAME));
        names.forEach(name -> Values.text(name, LONGEST_NAME));
        return new GroupPath(names);
    }

    List<String> keys() {
        return names.stream().map(NameKey::of).toList();
    }
}
