package io.clientele.api.graphql;

import io.clientele.api.firm.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Opaque, typed ids: callers hold them, only this class looks inside. */
public final class Ids {

    private Ids() {}

    /** The id of the thing of that type with that number. */
    public static String of(String type, long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + number).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The number inside the id of a thing of that type.
     *
     * @throws Problem {@code BAD_ID} for a text that is no id, {@code WRONG_ID_TYPE} for the id of another type
     */
    public static long number(String type, String id) {
        var parts = parts(id);
        if (!parts[0].equals(type)) {
            throw new Problem(
                    "WRONG_ID_TYPE",
                    "`%s` is the id of a %s; this takes the id of a %s.".formatted(id, parts[0], type));
        }
        return Long.parseLong(parts[1]);
    }

    /** Like {@link #number}, for things numbered by 32 bits. */
    public static int integer(String type, String id) {
        var number = number(type, id);
        if (number > Integer.MAX_VALUE) {
            throw broken(id);
        }
        return (int) number;
    }

    /** The type that an id names. */
    public static String type(String id) {
        return parts(id)[0];
    }

    private static String[] parts(String id) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            if (text.matches("[A-Z][A-Za-z]{0,39}:[0-9]{1,18}")) {
                return text.split(":", 2);
            }
        } catch (IllegalArgumentException notEncoded) {
            // Said below, like any other text that is no id.
        }
        throw broken(id);
    }

    private static Problem broken(String id) {
        return new Problem("BAD_ID", "`%s` is not an id; take ids from answers as they are.".formatted(shortened(id)));
    }

    private static String shortened(String id) {
        return id.length() > 60 ? id.substring(0, 60) + "…" : id;
    }
}
