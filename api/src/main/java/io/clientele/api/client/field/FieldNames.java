package io.clientele.api.client.field;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of fields in GraphQL, such as {@code priceType}. */
public final class FieldNames {

    private static final Map<String, ClientField> BY_NAME = Arrays.stream(ClientField.values())
            .collect(Collectors.toUnmodifiableMap(field -> camel(field.column()), Function.identity()));

    private FieldNames() {}

    public static Optional<ClientField> field(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The name in GraphQL of what files call so: {@code external_id} is {@code externalId}. */
    public static String camel(String column) {
        var words = column.split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
