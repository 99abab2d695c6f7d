package io.clientele.api.segment.template;

import org.jspecify.annotations.Nullable;

/**
 * Something that a template leaves open.
 *
 * @param name as in the template's text between braces
 * @param byDefault the value when none is given; null when one must be
 * @param example a value to show the template with
 */
record TemplateParameter(
        String name,
        ParameterKind kind,
        Wording label,
        @Nullable String byDefault,
        String example) {

    static TemplateParameter days(String name, int byDefault, Wording label) {
        return withDefault(name, ParameterKind.DAYS, byDefault, label);
    }

    static TemplateParameter months(String name, int byDefault, Wording label) {
        return withDefault(name, ParameterKind.MONTHS, byDefault, label);
    }

    static TemplateParameter amount(String name, int byDefault, Wording label) {
        return withDefault(name, ParameterKind.AMOUNT, byDefault, label);
    }

    static TemplateParameter product(String example) {
        return new TemplateParameter("product", ParameterKind.PRODUCT, new Wording("Товар", "Product"), null, example);
    }

    static TemplateParameter group(String example, Wording label) {
        return new TemplateParameter("group", ParameterKind.GROUP, label, null, example);
    }

    static TemplateParameter industry(String example) {
        return new TemplateParameter(
                "industry", ParameterKind.INDUSTRY, new Wording("Отрасль", "Industry"), null, example);
    }

    boolean required() {
        return byDefault == null;
    }

    private static TemplateParameter withDefault(String name, ParameterKind kind, int byDefault, Wording label) {
        return new TemplateParameter(name, kind, label, String.valueOf(byDefault), String.valueOf(byDefault));
    }
}
