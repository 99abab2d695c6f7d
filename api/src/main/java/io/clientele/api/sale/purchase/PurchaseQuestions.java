package io.clientele.api.sale.purchase;

import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.NameKey;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.purchase.PurchaseConditions.Figures;
import io.clientele.api.sale.purchase.PurchasesOfProducts.Buyer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who bought what, as of the snapshot of the thread that asks. */
@Component
public class PurchaseQuestions {

    private final Snapshots snapshots;
    private final SaleColumns columns;
    private final DocumentsOfClients documentsOfClients;
    private final PurchasesOfProducts ofProducts;
    private final NamedProducts products;
    private final Universe universe;

    PurchaseQuestions(
            Snapshots snapshots,
            SaleColumns columns,
            DocumentsOfClients documentsOfClients,
            PurchasesOfProducts ofProducts,
            NamedProducts products,
            Universe universe) {
        this.snapshots = snapshots;
        this.columns = columns;
        this.documentsOfClients = documentsOfClients;
        this.ofProducts = ofProducts;
        this.products = products;
        this.universe = universe;
    }

    /**
     * The clients of whom all conditions hold, over the lines that count. Over no line at all, figures are 0, so
     * {@code amount < 10} is true of clients who bought nothing. Without orders the average is missing: only NE holds for it.
     *
     * @param businessDate what moving periods are counted from
     * @param among only these clients are asked about; null is everyone
     * @throws Problem UNKNOWN_PRODUCT, UNKNOWN_GROUP or BAD_OPERATOR, naming it
     */
    public RoaringBitmap clientsWho(Purchases question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        refuse(PurchaseConditions.problems(question.conditions()));
        var answer = new Answer(new PurchaseConditions(question.conditions()), among);
        new Reading(question, businessDate, answer.conditions, among).tell(answer::take);
        return answer.clients();
    }

    /** Every figure of one client over the lines that count, whether a condition names it or not. */
    public List<Observed> observed(Purchases question, LocalDate businessDate, int client) {
        var figures = new HashMap<Integer, Figures>();
        var only = RoaringBitmap.bitmapOf(client);
        new Reading(question, businessDate, PurchaseConditions.onEveryFigure(), only).tell(figures::put);
        return figures.getOrDefault(client, Figures.NONE).observed();
    }

    /** Everything that keeps this question from being answered now; empty when nothing does. */
    public List<Problem> check(Purchases question) {
        var problems = new ArrayList<>(PurchaseConditions.problems(question.conditions()));
        products.of(question, problems);
        return problems;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }

    /** The figures that a question is about. */
    private final class Reading {

        private final Purchases question;
        private final Period period;
        private final PurchaseConditions conditions;
        private final @Nullable RoaringBitmap among;

        private Reading(
                Purchases question,
                LocalDate businessDate,
                PurchaseConditions conditions,
                @Nullable RoaringBitmap among) {
            this.question = question;
            this.period = question.period() == null
                    ? Period.ALWAYS
                    : question.period().on(businessDate);
            this.conditions = conditions;
            this.among = among;
        }

        private void tell(Buyer buyer) {
            if (question.products().isEmpty() && question.groups().isEmpty()) {
                ofAnything(buyer);
            } else {
                ofProducts(buyer);
            }
        }

        private void ofAnything(Buyer buyer) {
            var sheet = columns.at(snapshots.current());
            var codes = question.channels().isEmpty() ? null : sheet.channelCodes(question.channels());
            var purchases = new PurchasesOfAnything(sheet, period, codes);
            documentsOfClients
                    .of(among, sheet)
                    .ifPresentOrElse(known -> purchases.sum(known, buyer), () -> purchases.read(among, buyer));
        }

        private void ofProducts(Buyer buyer) {
            var problems = new ArrayList<Problem>();
            var wanted = products.of(question, problems);
            refuse(problems);
            var channels = question.channels().isEmpty() ? null : channels();
            if (!wanted.isEmpty() && (channels == null || !channels.isEmpty())) {
                ofProducts.read(new PurchasesOfProducts.Lines(wanted, period, channels, among), conditions, buyer);
            }
        }

        /** How documents write the channels so named. */
        private List<String> channels() {
            var keys = question.channels().stream().map(NameKey::of).collect(Collectors.toSet());
            return columns.at(snapshots.current()).channels().stream()
                    .filter(channel -> keys.contains(NameKey.of(channel)))
                    .toList();
        }
    }

    /** Clients as they are judged. */
    private final class Answer {

        private final PurchaseConditions conditions;
        private final @Nullable RoaringBitmap among;
        private final RoaringBitmap judged = new RoaringBitmap();
        private final RoaringBitmap holding = new RoaringBitmap();

        private Answer(PurchaseConditions conditions, @Nullable RoaringBitmap among) {
            this.conditions = conditions;
            this.among = among;
        }

        private void take(int client, Figures figures) {
            judged.add(client);
            if (conditions.hold(figures)) {
                holding.add(client);
            }
        }

        private RoaringBitmap clients() {
            var everyone = universe.everyone(among);
            if (conditions.holdForNobody()) {
                holding.or(RoaringBitmap.andNot(everyone, judged));
            }
            holding.and(everyone);
            return holding;
        }
    }
}
