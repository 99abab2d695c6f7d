package io.clientele.api.exchange.download;

import io.clientele.api.firm.Language;
import io.clientele.api.firm.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a list is written.
 *
 * @param excel of CSV: as a Russian Excel opens it by a double click, else by RFC 4180
 */
public record FileStyle(Format format, boolean excel, Language language) {

    /** The formats that lists are written in. */
    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /**
     * Reads the words of a request.
     *
     * @throws Problem {@code BAD_FORMAT}, {@code BAD_PARAMETER}
     */
    public static FileStyle of(String format, @Nullable String preset, Language language) {
        if (preset != null && !preset.equals("excel")) {
            throw new Problem("BAD_PARAMETER", "`preset` is excel, or left out; it was `%s`.".formatted(preset));
        }
        var known = switch (format) {
            case "xlsx" -> Format.XLSX;
            case "csv" -> Format.CSV;
            default ->
                throw new Problem("BAD_FORMAT", "Lists are written as .xlsx or .csv; .%s was asked.".formatted(format));
        };
        return new FileStyle(known, preset != null, language);
    }

    /** The name of a file of that title, without what file systems refuse. */
    String fileName(String title) {
        var plain = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var cut = plain.length() > 120 ? plain.substring(0, 120).strip() : plain;
        return cut + "." + format.name().toLowerCase(Locale.ROOT);
    }
}
