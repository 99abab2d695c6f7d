package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.exchange.commerceml.markup.Element;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.NameKey;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document of trade, or one that stands below an order and takes from it what it does not say itself.
 *
 * @param above the order; null when it stands below none
 */
public record TradeDocument(Element element, @Nullable Element above) {

    private static final String SELLER = "Продавец";
    private static final String BUYER = "Покупатель";
    private static final String PAYER = "Плательщик";
    private static final String RECEIVER = "Получатель";
    private static final String AGENT = "Комиссионер";

    /** What the firm is in a document in which it buys, or sells what is another's. */
    private static final Set<String> BUYING = Set.of(BUYER, AGENT, "Лицензиат");

    /** The document and those below it. */
    public static Stream<TradeDocument> of(Element document) {
        return Stream.concat(
                Stream.of(new TradeDocument(document, null)),
                document.all("ПодчиненныеДокументы", "ПодчиненныйДокумент")
                        .map(below -> new TradeDocument(below, document)));
    }

    /** What 1C calls its kind; empty when it does not say. */
    public String operation() {
        var operation = element.filled("ХозОперация");
        return operation == null ? "" : operation;
    }

    /** Nothing for an operation that is not known. */
    public Optional<DocumentKind> kind() {
        return DocumentKind.of(operation());
    }

    /** The GUID; where only a number is known, with the year and the firm's own organisation. */
    public String id() {
        var id = element.filled("Ид");
        return id != null
                ? id
                : "%s %s %d"
                        .formatted(
                                Words.needed("Ид", element.filled("Номер")),
                                organization() == null ? "" : organization(),
                                moment().getYear());
    }

    /** When it was made, on the clock of the firm. */
    public LocalDateTime moment() {
        return Words.needed("Дата", Words.moment("Дата", element.text("Дата"), element.text("Время")));
    }

    /** Whether it counts no more: it is not posted, cancelled, or marked for deletion. */
    public boolean isRemoved() {
        var requisites = new Requisites(element);
        return Deleted.is(element)
                || requisites.says("ПометкаУдаления", "Удален")
                || requisites.says("Отменен")
                || Words.yes(element.text("Отменен"))
                || requisites.denies("Проведен")
                || (element.filled("Проведен") != null && !Words.yes(element.text("Проведен")));
    }

    /** Whether the firm sells, or is paid, in it; in others it buys. */
    public boolean isOurs(DocumentKind kind) {
        var role = role();
        return !BUYING.contains(role)
                && !(kind == DocumentKind.PAYMENT && role.equals(PAYER))
                && !(kind == DocumentKind.REFUND && role.equals(RECEIVER));
    }

    /** What the firm is in it. */
    private String role() {
        var role = said("Роль");
        return role == null ? SELLER : role;
    }

    /** The client of a sale is who buys, of a payment who pays, of a refund who gets it; nobody in retail. */
    Optional<Element> client(DocumentKind kind) {
        var roles = switch (kind) {
            case SALE, RETURN, ASIDE -> List.of(BUYER, AGENT);
            case PAYMENT -> List.of(PAYER, BUYER);
            case REFUND -> List.of(RECEIVER, BUYER);
        };
        return roles.stream()
                .flatMap(role -> parties().filter(party -> isOther(party) && role.equals(party.text("Роль"))))
                .findFirst()
                .or(() ->
                        parties().filter(party -> party.filled("Роль") == null).findFirst());
    }

    /** External id of the client; null in retail, where there is nobody but the firm. */
    public @Nullable String clientId(DocumentKind kind) {
        var client = client(kind).orElse(null);
        if (client == null && parties().anyMatch(this::isOther)) {
            throw new Unfit("Роль", "", "NO_CLIENT", "None of its counterparties is the one who buys or pays.");
        }
        return client == null ? null : Words.needed("Контрагент", client.filled("Ид"));
    }

    /** The counterparties of it that are clients: who buys and who pays may be two. */
    public Stream<Element> clients() {
        var kind = kind().filter(this::isOurs).orElse(null);
        if (kind == null || isRemoved()) {
            return Stream.empty();
        }
        var client = client(kind).orElse(null);
        return parties()
                .filter(party -> party == client
                        || (isOther(party) && Set.of(BUYER, PAYER).contains(String.valueOf(party.text("Роль")))));
    }

    private boolean isOther(Element party) {
        return !role().equals(party.text("Роль"));
    }

    private Stream<Element> parties() {
        var own = element.all("Контрагенты", "Контрагент").toList();
        return own.isEmpty() && above != null ? above.all("Контрагенты", "Контрагент") : own.stream();
    }

    /** The firm's own organisation. */
    public @Nullable String organization() {
        return parties()
                .filter(party -> !isOther(party) || SELLER.equals(party.text("Роль")))
                .map(party -> party.filled("Наименование"))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    /** Null is the firm's. */
    public @Nullable String currency(Firm firm) {
        var currency = Words.currency(said("Валюта"));
        return firm.currency().equals(currency) ? null : currency;
    }

    /** Null for a document in the firm's currency. */
    public @Nullable BigDecimal rate(Firm firm) {
        return currency(firm) == null ? null : Words.number("Курс", said("Курс"));
    }

    @Nullable
    String requisite(String... names) {
        return new Requisites(element).of(names);
    }

    private @Nullable String said(String name) {
        var own = element.filled(name);
        return own == null && above != null ? above.filled(name) : own;
    }

    /** Whether two names are of one tax: НДС goes by several. */
    public static boolean isVat(Element tax) {
        var name = tax.filled("Наименование");
        return name == null || NameKey.of(name).startsWith("ндс");
    }
}
