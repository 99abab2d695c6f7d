package io.clientele.api.exchange.commerceml;

import io.clientele.api.firm.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file as 1C calls it, folders included.
 *
 * @param name such as {@code import.xml} or {@code webdata/goods/1/import.xml}
 */
record ExchangeFile(String name) {

    private static final int LONGEST = 300;
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}_(\\[][\\p{L}\\p{N} ._()\\[\\]#,=+@-]*");

    /** @throws Problem {@code BAD_FILE_NAME} for a name that leads elsewhere or is none */
    static ExchangeFile of(String name) {
        if (!isSound(name)) {
            throw new Problem(
                    "BAD_FILE_NAME",
                    "`filename` is a plain name of a file, or folders and a name with slashes between.");
        }
        return new ExchangeFile(name);
    }

    static boolean isSound(String name) {
        return name.length() <= LONGEST && Arrays.stream(name.split("/", -1)).allMatch(ExchangeFile::isPlain);
    }

    private static boolean isPlain(String part) {
        return PART.matcher(part).matches() && !part.contains("..");
    }

    /** Whether it can hold anything that is taken in; pictures and descriptions cannot. */
    boolean isKept() {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".zip");
    }

    /** Its name on disk: of letters and digits alone, whatever 1C calls it. */
    String onDisk() {
        return DigestUtils.sha256Hex(name);
    }
}
