package io.clientele.api.segment.rule.declaration.value;

/** The types of values that need no list of choices. */
public final class ValueTypes {

    public static final ValueType TEXT = new TextValue();
    public static final ValueType NUMBER = new NumberValue();
    public static final ValueType DATE = new DateValue();
    public static final ValueType YES_NO = new YesNoValue();

    /** Values of a type not known here, as of properties: told by the way they are written. */
    public static final ValueType ANY = new AnyValue();

    private ValueTypes() {}
}
