package io.clientele.api.exchange.download;

import io.clientele.api.exchange.download.Listing.Parameter;
import io.clientele.api.exchange.table.writing.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A list as CSV: by RFC 4180 with ISO dates and decimal points, or as a Russian Excel reads it. */
final class CsvFile implements ListFile {

    private static final int MONEY_DECIMALS = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final CsvWriter out;
    private final List<CellKind> kinds;
    private final boolean excel;

    CsvFile(OutputStream out, Listing<?> listing, boolean excel) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (excel) {
            text.write(CsvWriter.MARK);
        }
        this.out = CsvWriter.to(text, excel ? ';' : ',');
        this.kinds = listing.columns().stream().<CellKind>map(ListColumn::kind).toList();
        this.excel = excel;
        this.out.write(listing.columns().stream().<String>map(ListColumn::label).toList());
        this.out.flush();
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        var texts = new ArrayList<String>(cells.size());
        for (var at = 0; at < cells.size(); at++) {
            texts.add(text(cells.get(at), kinds.get(at)));
        }
        out.write(texts);
    }

    private String text(@Nullable Object value, CellKind kind) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            case BigDecimal number -> number(number, kind);
            case LocalDate day -> excel ? DAY.format(day) : day.toString();
            case LocalDateTime moment -> excel ? MOMENT.format(moment) : moment.toString();
            default -> value.toString();
        };
    }

    private String number(BigDecimal number, CellKind kind) {
        var least = kind == CellKind.MONEY ? MONEY_DECIMALS : 0;
        var exact = number.stripTrailingZeros();
        var text = exact.setScale(Math.max(least, exact.scale())).toPlainString();
        return excel ? text.replace('.', ',') : text;
    }

    @Override
    public void finish(List<Parameter> parameters) throws IOException {
        out.close();
    }
}
