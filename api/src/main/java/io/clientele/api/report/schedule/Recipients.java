package io.clientele.api.report.schedule;

import io.clientele.api.firm.Problem;
import io.clientele.api.report.letter.MailSettings;
import java.net.IDN;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads addresses. One is a name and a host and nothing else, so that none can carry a header, a comment or a second address. */
@Component
class Recipients {

    private static final int MOST = 50;
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private final MailSettings settings;

    Recipients(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * The addresses as mail servers know them.
     *
     * @throws Problem {@code TOO_MANY}, {@code BAD_ADDRESS}, {@code ADDRESS_TWICE}, {@code FOREIGN_ADDRESS}
     */
    List<String> read(List<String> given) {
        if (given.isEmpty() || given.size() > MOST) {
            throw new Problem("TOO_MANY", "Name 1 to %d recipients; %d were named.".formatted(MOST, given.size()));
        }
        var read = given.stream().map(this::address).toList();
        var seen = new HashSet<String>();
        read.stream()
                .filter(address -> !seen.add(address.toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(twice -> {
                    throw new Problem("ADDRESS_TWICE", "`%s` is named twice.".formatted(twice));
                });
        return read;
    }

    private String address(String given) {
        var address = ascii(given.strip());
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new Problem(
                    "BAD_ADDRESS", "`%s` is no e-mail address; write one like anna@example.org.".formatted(cut(given)));
        }
        var host = address.substring(address.lastIndexOf('@') + 1);
        if (!settings.domains().isEmpty() && settings.domains().stream().noneMatch(host::equalsIgnoreCase)) {
            throw new Problem(
                    "FOREIGN_ADDRESS",
                    "`%s` is not of the firm: reports go to %s only."
                            .formatted(address, String.join(", ", settings.domains())));
        }
        return address;
    }

    /** With a host such as почта.рф in the letters that mail servers use. */
    private static String ascii(String address) {
        var at = address.lastIndexOf('@');
        try {
            return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException noHost) {
            return "";
        }
    }

    private static String cut(String given) {
        var line = given.replaceAll("\\p{Cntrl}", " ");
        return line.length() > 80 ? line.substring(0, 80) + "…" : line;
    }
}
