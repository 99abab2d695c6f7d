package io.clientele.api.exchange.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts how the bytes of a text would stand in words if it were in Windows-1251. In KOI8-R small letters and capitals are the other
 * way round, in the older encodings of DOS most letters become signs, and in those of Western Europe lone letters stand amid Latin
 * ones: whoever read them so would keep wrong letters for ever.
 */
final class CyrillicBytes {

    private static final int BEYOND_ASCII = 0x80;
    private static final int FIRST_CAPITAL = 0xC0;
    private static final int FIRST_SMALL = 0xE0;
    private static final int MOST_SIGNS = 4;

    /** … ‘ ’ “ ” – — ™, the blank that does not break, § © « soft hyphen ® ° ± µ · № » and €. */
    private static final String USUAL_SIGNS =
            "\u0085\u0091\u0092\u0093\u0094\u0096\u0097\u0099\u00A0\u00A7\u00A9\u00AB\u00AD\u00AE\u00B0\u00B1\u00B5\u00B7\u00B9\u00BB\u0088";

    /** The letters Ё and ё, apart from all others. */
    private static final String LETTERS_APART = "\u00A8\u00B8";

    private enum Kind {
        CAPITAL,
        SMALL,
        LATIN,
        SIGN,
        OTHER;

        boolean isCyrillic() {
            return this == CAPITAL || this == SMALL;
        }
    }

    private Kind before = Kind.OTHER;
    private long letters;
    private long signs;
    private long risen;
    private long fallen;
    private long amidLatin;

    private CyrillicBytes() {}

    /** Those of a whole file. */
    static CyrillicBytes of(Path file) throws IOException {
        var counted = new CyrillicBytes();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            for (var next = in.read(); next >= 0; next = in.read()) {
                counted.take(next);
            }
        }
        return counted;
    }

    private void take(int next) {
        var kind = kind(next);
        letters += kind.isCyrillic() ? 1 : 0;
        signs += kind == Kind.SIGN ? 1 : 0;
        risen += before == Kind.SMALL && kind == Kind.CAPITAL ? 1 : 0;
        fallen += before == Kind.CAPITAL && kind == Kind.SMALL ? 1 : 0;
        amidLatin += before == Kind.LATIN && kind.isCyrillic() ? 1 : 0;
        amidLatin += before.isCyrillic() && kind == Kind.LATIN ? 1 : 0;
        before = kind;
    }

    /** Whether they make a text. */
    boolean areText() {
        return signs * MOST_SIGNS <= letters + signs && risen <= fallen && amidLatin <= letters;
    }

    private static Kind kind(int letter) {
        if (letter < BEYOND_ASCII) {
            return Character.isLetter(letter) ? Kind.LATIN : Kind.OTHER;
        }
        if (letter >= FIRST_SMALL) {
            return Kind.SMALL;
        }
        if (letter >= FIRST_CAPITAL) {
            return Kind.CAPITAL;
        }
        if (LETTERS_APART.indexOf(letter) >= 0) {
            return letter == LETTERS_APART.charAt(0) ? Kind.CAPITAL : Kind.SMALL;
        }
        return USUAL_SIGNS.indexOf(letter) >= 0 ? Kind.OTHER : Kind.SIGN;
    }
}
