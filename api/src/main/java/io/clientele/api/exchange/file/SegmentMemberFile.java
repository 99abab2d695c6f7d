package io.clientele.api.exchange.file;

import io.clientele.api.access.Callers;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.identity.ClientKey;
import io.clientele.api.database.Outcome;
import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.cell.Inn;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.selection.ListedMembers;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rows of a file of members, each naming a client; the whole file is one act of work by hand on one segment. */
@Component
class SegmentMemberFile implements RowKind<ClientKey> {

    private static final Warning KEPT = Warning.ofFile(
            "MEMBERS_KEPT",
            "Rows were rejected, so nobody was taken out of the segment; mend them and send the whole file again.");

    private static final List<ClientField> FIELDS =
            List.of(ClientField.CODE, ClientField.INN, ClientField.EMAIL, ClientField.PHONE);

    private final ListedMembers members;
    private final Callers callers;
    private final Inn inn;

    SegmentMemberFile(ListedMembers members, Callers callers, Inn inn) {
        this.members = members;
        this.callers = callers;
        this.inn = inn;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SEGMENT_MEMBERS;
    }

    @Override
    public List<Column> columns() {
        return Stream.concat(
                        Stream.of(Column.optional(Column.EXTERNAL_ID, "ид", "guid", "идентификатор")),
                        FIELDS.stream().map(field -> new Column(field.column(), field.names(), false)))
                .toList();
    }

    /** Each row is a group of its own. */
    @Override
    public String group(Header header, Row row) {
        return Long.toString(row.number());
    }

    @Override
    public Function<Cells, ClientKey> reader(Header header) {
        if (columns().stream().noneMatch(column -> header.has(column.name()))) {
            throw new Problem(
                    "COLUMN_MISSING", "The file needs one of the columns external_id, code, inn, email and phone.");
        }
        return this::row;
    }

    private ClientKey row(Cells cells) {
        return new ClientKey(
                cells.text(Column.EXTERNAL_ID),
                cells.text(ClientField.CODE.column()),
                inn(cells),
                cells.text(ClientField.EMAIL.column()),
                cells.text(ClientField.PHONE.column()));
    }

    private @Nullable String inn(Cells cells) {
        var number = cells.text(ClientField.INN.column());
        return number == null ? null : inn.read(number, cells);
    }

    @Override
    public Intake<ClientKey> intake(ImportRequest request) {
        var order = Objects.requireNonNull(request.members());
        var listing = members.open(
                order.segment(), order.mode(), request.source(), callers.of(order.account()), request.fileName());
        return new Intake<>() {
            @Override
            public Outcome take(List<ClientKey> rows) {
                return listing.take(rows);
            }

            @Override
            public boolean gathers() {
                return true;
            }

            @Override
            public Optional<Warning> land(long rejected) {
                return listing.land(rejected == 0) ? Optional.empty() : Optional.of(KEPT);
            }
        };
    }
}
