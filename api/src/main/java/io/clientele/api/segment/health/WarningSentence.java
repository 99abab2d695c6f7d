package io.clientele.api.segment.health;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.Speech;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.Map;
import java.util.Objects;

/** Says a warning to people. */
final class WarningSentence {

    private static final Map<String, String> RUSSIAN = Map.of(
            "UNKNOWN_PRODUCT", "такого товара нет.",
            "UNKNOWN_GROUP", "такой группы товаров нет.",
            "UNKNOWN_CATEGORY", "такой категории нет.",
            "UNKNOWN_PROPERTY", "такого свойства нет.",
            "UNKNOWN_MANAGER", "такого менеджера нет.",
            "UNKNOWN_SEGMENT", "такого сегмента нет.");

    private WarningSentence() {}

    static String of(SegmentWarning warning, Speech speech) {
        return switch (warning.code()) {
            case UNANSWERABLE -> unanswerable(warning, speech);
            case REFRESH_FAILED ->
                speech.choose("The last forming failed: ", "Последнее формирование не удалось: ") + warning.detail();
            case NEVER_FORMED ->
                speech.choose(
                        "Not formed yet, so nobody is in it.",
                        "Сегмент ещё не формировался, поэтому в нём никого нет.");
            case STALE ->
                speech.choose(
                        "The definition is newer than the members: form it again.",
                        "Условия отбора новее состава: сформируйте сегмент заново.");
            case MATCHES_NOBODY -> speech.choose("Nobody is in it.", "В сегменте никого нет.");
            case DUPLICATE -> duplicate(warning, speech);
            case EMPTY_FIELD -> emptyField(warning, speech);
        };
    }

    private static String unanswerable(SegmentWarning warning, Speech speech) {
        var node = speech.quoted(text(Objects.requireNonNull(warning.node()), speech));
        var english = String.valueOf(warning.detail());
        var problem = String.valueOf(warning.problem());
        return speech.choose(
                node + " cannot be answered: " + english,
                "Условие " + node + " нельзя проверить: " + RUSSIAN.getOrDefault(problem, english));
    }

    private static String text(Rule node, Speech speech) {
        return RuleText.print(node, speech.language(), speech.names());
    }

    private static String duplicate(SegmentWarning warning, Speech speech) {
        var other = speech.quoted(Objects.requireNonNull(warning.other()).name());
        var share = warning.share();
        return speech.choose("It has nearly the same members as ", "Состав почти тот же, что у сегмента ")
                + other
                + (share == null
                        ? "."
                        : speech.choose(": %s share them.", ": общих %s.").formatted(said(share, speech)));
    }

    private static String emptyField(SegmentWarning warning, Speech speech) {
        var field = label(Objects.requireNonNull(warning.field()), speech);
        var share = warning.share();
        return share == null
                ? speech.choose(field + " is missing for many clients.", field + ": не заполнено у многих клиентов.")
                : speech.choose(field + " is missing for %s of clients.", field + ": не заполнено у %s клиентов.")
                        .formatted(said(share, speech));
    }

    private static String said(Share share, Speech speech) {
        return speech.number(share.percent()) + speech.choose("%", " %");
    }

    private static String label(DecidingField deciding, Speech speech) {
        var field = deciding.field();
        return field == null
                ? speech.choose("Property ", "Свойство ") + speech.quoted(String.valueOf(deciding.property()))
                : speech.choose("The field ", "Поле ") + speech.quoted(name(field, speech));
    }

    private static String name(ClientField field, Speech speech) {
        return speech.choose(field.column().replace('_', ' '), field.russianName());
    }
}
