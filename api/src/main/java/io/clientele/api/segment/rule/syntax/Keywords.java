package io.clientele.api.segment.rule.syntax;

/** The words of the grammar itself. */
public final class Keywords {

    static final Word AND = Word.of("and", "и");
    static final Word OR = Word.of("or", "или");
    static final Word NOT = Word.of("not", "не");
    static final Word ALL = Word.of("all", "все");
    static final Word ANY = Word.of("any", "любое");
    static final Word IN = Word.of("in", "в");
    static final Word BETWEEN = Word.of("between", "между");
    static final Word CONTAINS = Word.of("contains", "содержит");
    static final Word STARTS = Word.of("starts", "начинается");
    static final Word WITH = Word.of("with", "с");
    static final Word IS = Word.of("is", "есть");
    static final Word NULL = Word.of("null", "пусто", "empty");

    public static final Word TRUE = Word.of("true", "да", "yes", "истина");
    public static final Word FALSE = Word.of("false", "нет", "no", "ложь");

    private Keywords() {}

    static boolean joins(Token token) {
        return AND.spelt(token) || OR.spelt(token);
    }

    /** Words that are never a name or a value. */
    static boolean reserved(Token token) {
        return joins(token) || NOT.spelt(token);
    }
}
