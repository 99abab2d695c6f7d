package io.clientele.api.demo.interaction;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.CsvTable;
import java.util.List;

/** The import file of interactions. */
public final class ContactTable {

    private ContactTable() {}

    public static CsvTable<DemoContact> all() {
        return new CsvTable<>(List.of(
                new Column<>("external_id", DemoContact::number),
                new Column<>("client", contact -> contact.client().externalId()),
                new Column<>("kind", DemoContact::kind),
                new Column<>("at", contact -> ISO_LOCAL_DATE_TIME.format(contact.at())),
                new Column<>("direction", DemoContact::direction),
                new Column<>("channel", DemoContact::channel),
                new Column<>("outcome", DemoContact::outcome),
                new Column<>("product", contact -> contact.matter().product()),
                new Column<>("document", contact -> contact.matter().document()),
                new Column<>("campaign", DemoContact::campaign),
                new Column<>("score", contact -> contact.matter().score()),
                new Column<>("subject", contact -> contact.matter().subject()),
                new Column<>("manager", DemoContact::manager),
                new Column<>("next_contact_at", DemoContact::nextContactAt)));
    }
}
