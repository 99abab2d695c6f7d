package io.clientele.api.client.property;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** What a definition must be. */
final class DefinitionCheck {

    static final int CHOICE_LIMIT = 200;

    private static final int MOST_CHOICES = 200;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_.-]{1,64}");

    private DefinitionCheck() {}

    static PropertyDefinition sound(int id, String code, String name, PropertyType type, List<String> choices) {
        if (!CODE.matcher(code).matches()) {
            throw new Problem("INVALID_CODE", "A code is 1 to 64 letters, digits, points, hyphens and underscores.");
        }
        var text = CanonicalValue.text(name, 200);
        if (text.isEmpty()) {
            throw new Problem("REQUIRED", "A property needs a name.");
        }
        var texts = choices.stream().map(DefinitionCheck::choice).toList();
        refuseChoices(type, texts);
        return new PropertyDefinition(id, code, text, type, texts, 1);
    }

    static Problem codeTaken(String code) {
        return new Problem("CODE_TAKEN", "There is a property with the code %s.".formatted(code));
    }

    static Problem choiceInUse(String choice) {
        return new Problem(
                "CHOICE_IN_USE", "Clients or contact persons have the choice %s; it cannot go.".formatted(choice));
    }

    private static String choice(String choice) {
        var text = CanonicalValue.text(choice, CHOICE_LIMIT);
        if (text.isEmpty() || text.indexOf('\n') >= 0) {
            throw new Problem("INVALID_CHOICE", "A choice is a text of one line.");
        }
        return text;
    }

    private static void refuseChoices(PropertyType type, List<String> choices) {
        var takes = type == PropertyType.CHOICE || type == PropertyType.CHOICES;
        if (takes == choices.isEmpty()) {
            throw new Problem(
                    "INVALID_CHOICES",
                    takes ? "A property of this type needs choices." : "A property of this type has no choices.");
        }
        if (choices.size() > MOST_CHOICES) {
            throw new Problem("INVALID_CHOICES", "At most %d choices are allowed.".formatted(MOST_CHOICES));
        }
        if (choices.stream().map(NameKey::of).distinct().count() < choices.size()) {
            throw new Problem("INVALID_CHOICES", "Two choices are the same.");
        }
    }
}
