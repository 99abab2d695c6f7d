package io.clientele.api.client.identity;

import io.clientele.api.firm.NameKey;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fields of a card that several clients may have alike, and how two texts in one are told the same. */
enum KeyKind {
    CODE(ClientKey::code, Candidate::code, String::strip),
    INN(ClientKey::inn, Candidate::inn, String::strip),
    EMAIL(ClientKey::email, Candidate::email, NameKey::of),
    PHONE(ClientKey::phone, Candidate::phone, KeyKind::number);

    private static final int WHOLE_NUMBER = 11;

    private final Function<ClientKey, @Nullable String> asked;
    private final Function<Candidate, @Nullable String> held;
    private final UnaryOperator<String> normal;

    KeyKind(
            Function<ClientKey, @Nullable String> asked,
            Function<Candidate, @Nullable String> held,
            UnaryOperator<String> normal) {
        this.asked = asked;
        this.held = held;
        this.normal = normal;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    String of(ClientKey key) {
        return asked.apply(key);
    }

    /** Two texts mean the same when these are equal; empty means nobody. */
    String normal(String text) {
        return normal.apply(text);
    }

    /** Whether the client has what the key asks for. */
    boolean fits(ClientKey key, Candidate client) {
        var text = of(key);
        var own = held.apply(client);
        return text != null && own != null && normal(text).equals(normal(own));
    }

    /** Digits alone; a Russian number begins with 7, however it was dialled. */
    private static String number(String phone) {
        var digits = phone.replaceAll("\\D", "");
        if (digits.length() == WHOLE_NUMBER && digits.charAt(0) == '8') {
            return "7" + digits.substring(1);
        }
        return digits.length() == WHOLE_NUMBER - 1 ? "7" + digits : digits;
    }
}
