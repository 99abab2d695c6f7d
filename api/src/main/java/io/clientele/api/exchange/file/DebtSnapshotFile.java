package io.clientele.api.exchange.file;

import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.receivable.snapshot.DebtPart;
import io.clientele.api.receivable.snapshot.DebtRow;
import io.clientele.api.receivable.snapshot.DebtSnapshots;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rows of a file of debts, by how long they are overdue, of bases that keep no invoices. */
@Component
class DebtSnapshotFile implements RowKind<DebtRow> {

    private static final String CLIENT = "client";
    private static final String DEBT = "debt";
    private static final String ADVANCE = "advance";
    private static final Map<DebtPart, List<String>> RUSSIAN = Map.of(
            DebtPart.NOT_DUE, List.of("не просрочено", "не просроченная"),
            DebtPart.OVERDUE_1_7, overdue("1", "7"),
            DebtPart.OVERDUE_8_30, overdue("8", "30"),
            DebtPart.OVERDUE_31_60, overdue("31", "60"),
            DebtPart.OVERDUE_61_90, overdue("61", "90"),
            DebtPart.OVERDUE_OVER_90,
                    List.of(">90", "> 90", "более 90", "свыше 90", "более 90 дней", "свыше 90 дней", "от 91 дня"));

    private final DebtSnapshots snapshots;

    DebtSnapshotFile(DebtSnapshots snapshots) {
        this.snapshots = snapshots;
    }

    private static List<String> overdue(String first, String last) {
        return Stream.of("-", "–")
                .map(dash -> first + dash + last)
                .flatMap(days -> Stream.of(days, days + " дней", "просрочено " + days))
                .toList();
    }

    @Override
    public ImportKind kind() {
        return ImportKind.DEBT_SNAPSHOT;
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(
                                Column.required(CLIENT, "клиент", "контрагент", "партнёр"),
                                Column.required("snapshot_on", "дата", "на дату", "дата среза"),
                                Column.required(DEBT, "долг", "долг клиента", "задолженность", "всего долг"),
                                Column.optional(ADVANCE, "аванс", "предоплата")),
                        Arrays.stream(DebtPart.values())
                                .map(part -> Column.optional(
                                        part.column(),
                                        RUSSIAN.getOrDefault(part, List.of()).toArray(String[]::new))))
                .toList();
    }

    @Override
    public Set<String> sums() {
        return Stream.concat(
                        Stream.of(DEBT, ADVANCE),
                        Arrays.stream(DebtPart.values()).map(DebtPart::column))
                .collect(Collectors.toSet());
    }

    /** Whoever is left aside of a whole snapshot would owe nothing, so that a client without a day is told, not taken for a heading. */
    @Override
    public boolean hasHeadingsWithSums(ImportRequest request) {
        return !request.replaceDocuments();
    }

    @Override
    public String group(Header header, Row row) {
        return header.cell(row, CLIENT);
    }

    @Override
    public Function<Cells, DebtRow> reader(Header header) {
        return DebtSnapshotFile::row;
    }

    private static DebtRow row(Cells cells) {
        return new DebtRow(
                cells.needed(CLIENT),
                cells.neededDay("snapshot_on"),
                cells.neededNumber(DEBT),
                parts(cells),
                cells.number(ADVANCE));
    }

    private static Map<DebtPart, BigDecimal> parts(Cells cells) {
        var parts = new EnumMap<DebtPart, BigDecimal>(DebtPart.class);
        for (var part : DebtPart.values()) {
            var amount = cells.number(part.column());
            if (amount != null) {
                parts.put(part, amount);
            }
        }
        return parts;
    }

    @Override
    public Intake<DebtRow> intake(ImportRequest request) {
        return request.replaceDocuments()
                ? new WholeSnapshot(snapshots, request.source())
                : rows -> snapshots.upsert(request.source(), rows);
    }
}
