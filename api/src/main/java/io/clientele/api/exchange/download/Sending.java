package io.clientele.api.exchange.download;

import io.clientele.api.exchange.download.Listing.Parameter;
import io.clientele.api.firm.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** One file on its way to a caller: its headers first, then its rows; how many they were and the digest of all bytes at the end. */
final class Sending {

    private static final String DIGEST = "Repr-Digest";
    private static final String ROWS = "Clientele-Rows";

    private final HttpServletResponse response;
    private final FileStyle style;
    private final MessageDigest digest = DigestUtils.getSha256Digest();
    private byte @Nullable [] hash;
    private long rows;

    Sending(HttpServletResponse response, FileStyle style) {
        this.response = response;
        this.style = style;
    }

    /** @param trailers whether the protocol can tell something after the file */
    <T> void send(Listing<T> listing, boolean trailers) throws IOException {
        head(listing, trailers);
        var file = ListFile.begin(new DigestOutputStream(response.getOutputStream(), digest), listing, style);
        response.flushBuffer();
        try (var behind = new WrittenBehind(file)) {
            listing.rows().each(row -> {
                behind.row(cells(listing.columns(), row));
                rows++;
            });
            behind.finish();
        }
        file.finish(withRows(listing.parameters()));
    }

    private static <T> List<@Nullable Object> cells(List<ListColumn<T>> columns, T row) {
        var cells = new ArrayList<@Nullable Object>(columns.size());
        columns.forEach(column -> cells.add(column.value().apply(row)));
        return cells;
    }

    private void head(Listing<?> listing, boolean trailers) {
        response.setContentType(style.format().mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(style.fileName(listing.title()), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (trailers) {
            response.setHeader(HttpHeaders.TRAILER, DIGEST + ", " + ROWS);
            response.setTrailerFields(() -> Map.of(
                    DIGEST,
                    "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(hash())),
                    ROWS,
                    Long.toString(rows)));
        }
    }

    private List<Parameter> withRows(List<Parameter> parameters) {
        var all = new ArrayList<>(parameters);
        all.add(new Parameter(style.language() == Language.RU ? "Строк" : "Rows", Long.toString(rows)));
        return all;
    }

    /** How many rows were handed over so far. */
    long rows() {
        return rows;
    }

    /** Of all bytes of the file, once it is finished. */
    String sha256Hex() {
        return HexFormat.of().formatHex(hash());
    }

    private byte[] hash() {
        var known = hash;
        if (known == null) {
            known = digest.digest();
            hash = known;
        }
        return known;
    }
}
