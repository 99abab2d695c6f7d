package io.clientele.api.database;

/** Patterns of {@code like} in which a text means itself, whatever signs are in it. */
public final class LikePattern {

    private LikePattern() {}

    /** Texts that begin with this one. */
    public static String beginning(String text) {
        return escaped(text) + "%";
    }

    /** Texts that hold this one. */
    public static String holding(String text) {
        return "%" + escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
