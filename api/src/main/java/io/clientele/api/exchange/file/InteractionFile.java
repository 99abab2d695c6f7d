package io.clientele.api.exchange.file;

import io.clientele.api.exchange.cell.Cells;
import io.clientele.api.exchange.cell.Column;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.exchange.kind.RowKind;
import io.clientele.api.interaction.change.InteractionRow;
import io.clientele.api.interaction.change.Interactions;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Rows of a file of interactions; a row is taken whole, an empty cell empties its field. */
@Component
class InteractionFile implements RowKind<InteractionRow> {

    private final Interactions interactions;

    InteractionFile(Interactions interactions) {
        this.interactions = interactions;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.INTERACTIONS;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.externalId("код"),
                Column.required("client", "клиент", "контрагент", "партнёр"),
                Column.required("kind", "вид", "вид взаимодействия"),
                Column.required("at", "дата", "дата и время"),
                Column.optional("contact_person", "контактное лицо"),
                Column.optional("direction", "направление"),
                Column.optional("channel", "канал"),
                Column.optional("outcome", "результат"),
                Column.optional("product", "номенклатура", "товар"),
                Column.optional("document", "документ"),
                Column.optional("campaign", "кампания"),
                Column.optional("score", "оценка"),
                Column.optional("subject", "тема"),
                Column.optional("manager", "менеджер", "ответственный"),
                Column.optional("next_contact_at", "следующий контакт", "дата следующего контакта"));
    }

    @Override
    public Function<Cells, InteractionRow> reader(Header header) {
        return InteractionFile::row;
    }

    private static InteractionRow row(Cells cells) {
        return new InteractionRow(
                cells.needed(Column.EXTERNAL_ID),
                cells.needed("client"),
                cells.needed("kind"),
                cells.neededMoment("at"),
                cells.text("contact_person"),
                cells.text("direction"),
                cells.text("channel"),
                cells.text("outcome"),
                cells.text("product"),
                cells.text("document"),
                cells.text("campaign"),
                cells.number("score"),
                cells.text("subject"),
                cells.text("manager"),
                cells.day("next_contact_at"));
    }

    @Override
    public Intake<InteractionRow> intake(ImportRequest request) {
        return rows -> interactions.upsert(request.source(), rows);
    }
}
