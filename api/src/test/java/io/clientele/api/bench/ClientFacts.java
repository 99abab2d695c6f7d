package io.clientele.api.bench;

import io.clientele.api.firm.NameKey;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/** Clients with their regions, industries and managers. */
record ClientFacts(Facts facts) {

    private static final List<String> KINDS = List.of("COMPANY", "COMPANY", "COMPANY", "ENTREPRENEUR", "PERSON");

    List<CsvFile> write(Path folder) {
        try (var clients = new CsvFile(folder, "client");
                var industries = new CsvFile(folder, "client_industry");
                var managers = new CsvFile(folder, "client_manager");
                var attributes = new CsvFile(folder, "bench_attribute")) {
            var draw = new Draw("clients");
            for (var client = 1; client <= facts.clients(); client++) {
                var region = Facts.region(1 + draw.skewed(Facts.REGIONS));
                write(clients, client, region, draw);
                managers.cell(client).cell(1 + draw.below(Facts.MANAGERS)).endRow();
                var first = draw.skewed(Facts.INDUSTRIES);
                for (var number = 0; number < (draw.percent(20) ? 2 : 1); number++) {
                    var industry = Facts.industry(1 + (first + number) % Facts.INDUSTRIES);
                    industries.cell(client).cell(industry).endRow();
                    attributes.cell(region).cell(industry).cell(client).endRow();
                }
            }
            return List.of(clients, industries, managers, attributes);
        }
    }

    private void write(CsvFile clients, int client, String region, Draw draw) {
        var name = "Firm %07d Ltd".formatted(Draw.scatter(client, facts.clients()));
        clients.cell(client)
                .cell("C" + client)
                .cell(name)
                .cell(NameKey.of(name))
                .cell(HexFormat.of().formatHex(NameKey.sort(name)))
                .cell(KINDS.get(draw.below(KINDS.size())))
                .cell(region)
                .cell(Facts.FIRST_DAY.plusDays(draw.below(1_000)).toString())
                .endRow();
    }
}
