package io.clientele.api.demo;

import io.clientele.api.access.Caller;
import io.clientele.api.access.Role;
import io.clientele.api.client.Clients;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.client.property.PropertyType;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.load.Imports;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.segment.membership.hand.Founding;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Fills an empty base at the first start. A load that was cut short is made up for at the next: until its segments exist, the base
 * counts as empty as long as it holds nothing but demo clients.
 */
@Component
class DemoLoader implements ApplicationRunner {

    private interface Content {
        void writeTo(Writer out) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String SOURCE = "demo";
    private static final Caller DEMO = new Caller(0, SOURCE, Role.ADMIN, null);

    private final DemoSettings settings;
    private final BusinessCalendar calendar;
    private final JdbcClient jdbc;
    private final PropertyDefinitions properties;
    private final Categories categories;
    private final Clients clients;
    private final Imports imports;
    private final Founding founding;

    DemoLoader(
            DemoSettings settings,
            BusinessCalendar calendar,
            JdbcClient jdbc,
            PropertyDefinitions properties,
            Categories categories,
            Clients clients,
            Imports imports,
            Founding founding) {
        this.settings = settings;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.properties = properties;
        this.categories = categories;
        this.clients = clients;
        this.imports = imports;
        this.founding = founding;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (settings.enabled() && isEmpty()) {
            var until = settings.until() == null ? calendar.today().minusDays(1) : settings.until();
            LOG.info("Loading the demo base, sales until {} (--no-demo starts without it)", until);
            load(DemoBase.until(until));
            LOG.info("The demo base is loaded");
        }
    }

    private boolean isEmpty() {
        return jdbc.sql("select (select count(*) from segment) + (select count(*) from client where source <> ?)")
                        .param(SOURCE)
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void load(DemoBase base) throws IOException {
        DemoBase.properties().stream()
                .filter(property -> properties.withCode(property.code()).isEmpty())
                .forEach(property -> properties.create(
                        property.code(),
                        property.name(),
                        PropertyType.valueOf(property.type().name()),
                        property.choices()));
        DemoBase.categories().forEach(category -> categories.save(category.code(), category.name()));
        load(ImportKind.CLIENTS, base::writeClients);
        load(ImportKind.PRODUCTS, base::writeProducts);
        load(ImportKind.SALES, base::writeSales);
        load(ImportKind.INTERACTIONS, base::writeInteractions);
        load(ImportKind.RECEIVABLES, base::writeReceivables);
        load(ImportKind.PAYMENTS, base::writePayments);
        DemoSegments.all().forEach(segment -> founding.found(fields(segment), members(segment, base), DEMO));
    }

    /** Through the same code as the import door; the demo's own files must land whole. */
    private void load(ImportKind kind, Content content) throws IOException {
        var file = Files.createTempFile(kind.path(), ".csv");
        var rejected = Files.createTempFile(kind.path(), ".rejected.csv");
        try {
            try (var out = Files.newBufferedWriter(file)) {
                content.writeTo(out);
            }
            var loaded = imports.load(ImportRequest.of(kind, file.toString(), SOURCE), rejected, Imports.Progress.NONE);
            if (loaded.summary().rejected() > 0) {
                throw new IllegalStateException("The demo's own file of %s was rejected in part: %s"
                        .formatted(kind.path(), firstLines(rejected)));
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(rejected);
        }
    }

    private static List<String> firstLines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.limit(3).toList();
        }
    }

    private static Map<String, Object> fields(DemoSegment segment) {
        var fields = new HashMap<String, Object>();
        fields.put("name", segment.name());
        fields.put("forming", segment.forming().name());
        fields.put("importance", segment.importance().name());
        fields.put("text", segment.rule());
        if (segment.cron() != null && segment.zone() != null) {
            fields.put("schedule", Map.of("cron", segment.cron(), "zone", segment.zone()));
        }
        return fields;
    }

    private @Nullable RoaringBitmap members(DemoSegment segment, DemoBase base) {
        if (!segment.name().equals(DemoSegments.VIP)) {
            return null;
        }
        var members = new RoaringBitmap();
        clients.idsOf(SOURCE, base.vipPins()).values().forEach(members::add);
        return members;
    }
}
