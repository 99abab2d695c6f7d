package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.exchange.commerceml.content.document.DocumentKind;
import io.clientele.api.exchange.commerceml.content.document.SaleLines;
import io.clientele.api.exchange.commerceml.content.document.TradeDocument;
import io.clientele.api.exchange.commerceml.content.document.Unfit;
import io.clientele.api.exchange.commerceml.markup.CommerceMlFile;
import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.exchange.commerceml.markup.Things;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;

/** Any bytes at all: they are read to their end or refused with a reason, and so is each thing in them. */
public final class CommerceMlFuzz {

    private static final Firm FIRM = new Firm("Firm", ZoneOffset.UTC, "RUB");

    private CommerceMlFuzz() {}

    /** Loads all that reads, which on a busy machine takes longer than the time that one input is given. */
    public static void fuzzerInitialize() throws IOException {
        fuzzerTestOneInput("<КоммерческаяИнформация ВерсияСхемы=\"2.10\"/>".getBytes(StandardCharsets.UTF_8));
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        try {
            var survey = new Survey(References.Known.NOTHING);
            CommerceMlFile.read(new ByteArrayInputStream(input), survey);
            CommerceMlFile.read(new ByteArrayInputStream(input), new Reading(survey));
        } catch (Problem refused) {
            if (refused.code().isBlank() || String.valueOf(refused.getMessage()).isBlank()) {
                throw new IllegalStateException("A refusal without a reason", refused);
            }
        }
    }

    private record Reading(Survey survey) implements Things {

        @Override
        public void product(Element product) {
            fit(() -> new ProductReading(survey).card(product));
        }

        @Override
        public void offer(Element offer) {
            fit(() -> new OfferReading(survey, FIRM).card(offer));
        }

        @Override
        public void counterparty(Element counterparty) {
            fit(() -> CounterpartyReading.card(counterparty));
        }

        @Override
        public void document(Element document) {
            TradeDocument.of(document).forEach(trade -> {
                trade.clients().forEach(this::counterparty);
                fit(trade::id);
                fit(() -> SaleLines.of(trade, DocumentKind.SALE, FIRM));
                fit(() -> SaleLines.of(trade, DocumentKind.RETURN, FIRM));
            });
        }

        private static void fit(Runnable reading) {
            try {
                reading.run();
            } catch (Unfit told) {
                if (told.rejected().code().isBlank()) {
                    throw new IllegalStateException("Unfit without a reason", told);
                }
            }
        }
    }
}
