package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.client.Clients;
import io.clientele.api.exchange.commerceml.markup.CommerceMlFile;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.load.Imports.Loaded;
import io.clientele.api.exchange.load.Imports.Progress;
import io.clientele.api.exchange.trail.ImportTrails;
import io.clientele.api.firm.Firm;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.ProductKeys;
import io.clientele.api.sale.product.Products;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/**
 * Takes in files in CommerceML 2. A file is read to its end before the first of it lands, so one that is cut off changes nothing;
 * everything lands by its own id in the source, so one that is sent again changes nothing.
 */
@Component
public class CommerceMlImport {

    private final Cards.Rooms cardRooms;
    private final Documents.Rooms documentRooms;
    private final ProductKeys productKeys;
    private final References references;
    private final ImportTrails trails;

    CommerceMlImport(
            Products products,
            ProductKeys productKeys,
            Clients clients,
            Sales sales,
            Payments payments,
            References references,
            ImportTrails trails,
            Firm firm) {
        this.references = references;
        this.trails = trails;
        this.cardRooms = new Cards.Rooms(products, clients, firm);
        this.documentRooms = new Documents.Rooms(sales, payments, firm);
        this.productKeys = productKeys;
    }

    /**
     * Loads a file, in transactions of at most 5,000 rows: first the products, prices and counterparties of all of it, then the
     * documents. Run again after it was cut short, it counts what it landed before.
     *
     * @param rejected where the things are listed that did not land
     * @param job the job's number
     * @throws io.clientele.api.firm.Problem for a file that cannot be read to its end, such as {@code BROKEN_FILE}
     * @throws IOException when a file cannot be read or written
     */
    public Loaded load(CommerceMlOrder order, Path rejected, Progress progress, long job) throws IOException {
        var file = Path.of(order.file());
        var source = order.source();
        var survey = new Survey(references.of(source));
        var encoding = CommerceMlFile.read(file, survey);
        references.keep(source, survey.known());
        var done = new Steps(progress, survey.things());
        var kind = ImportKind.COMMERCEML;
        try (var report = new LoadReport(rejected, trails.open(job, kind.room(), kind.followed()))) {
            var named = new NewProducts(source, cardRooms.products(), productKeys);
            var cards = new Cards(survey, source, cardRooms, named, report, done::step);
            CommerceMlFile.read(file, cards);
            cards.land();
            var documents = new Documents(source, documentRooms, report, done::step);
            CommerceMlFile.read(file, documents);
            documents.land();
            return new Loaded(report.summary(survey.things(), encoding), rejected);
        }
    }

    /** How far it is, told after each thing. */
    private static final class Steps {

        private final Progress progress;
        private final long total;
        private long done;

        Steps(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void step() {
            progress.at(++done, total);
        }
    }
}
