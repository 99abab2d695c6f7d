package io.clientele.api.firm;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** How names are told equal and put in order, the same on every database and in tests. */
public final class NameKey {

    private static final Collator ORDER = order();

    private NameKey() {}

    /** Two names are the same when their keys are: NFC, trimmed, case-folded, ё as е (but й is not и). */
    public static String of(String name) {
        var folded = UCharacter.foldCase(Normalizer2.getNFCInstance().normalize(name.strip()), true);
        return Normalizer2.getNFCInstance().normalize(folded).replace('ё', 'е');
    }

    /** Bytes that sort as people expect names to: Russian first, then other scripts; case and accents decide last. */
    public static byte[] sort(String name) {
        return ORDER.getCollationKey(name.strip()).toByteArray();
    }

    private static Collator order() {
        var collator = Collator.getInstance(ULocale.forLocale(Locale.of("ru", "RU")));
        collator.setStrength(Collator.TERTIARY);
        return collator.freeze();
    }

    /** Whether a stripped text can be a name of at most so many characters: it stands on one line, in files and on paper too. */
    public static boolean isName(String text, int longest) {
        return !text.isEmpty()
                && Math.max(text.length(), of(text).length()) <= longest
                && text.codePoints().noneMatch(NameKey::isOffTheLine);
    }

    private static boolean isOffTheLine(int letter) {
        return Character.isISOControl(letter) || letter == 0x2028 || letter == 0x2029;
    }
}
