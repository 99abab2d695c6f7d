package io.clientele.api.exchange.commerceml.content.document;

import io.clientele.api.firm.NameKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a document of trade (ХозОперация) is to the firm. */
public enum DocumentKind {
    SALE("Отпуск товара", "Отчет о продажах комиссионного товара"),
    RETURN("Возврат товара"),
    PAYMENT("Выплата наличных денег", "Выплата безналичных денег"),
    REFUND("Возврат наличных денег", "Возврат безналичных денег"),

    /** Known, and neither a sale nor money. */
    ASIDE(
            "Заказ товара",
            "Счет на оплату",
            "Счет-фактура",
            "Передача товара на комиссию",
            "Передача товаров на комиссию");

    private final Set<String> operations;

    DocumentKind(String... operations) {
        this.operations = Arrays.stream(operations).map(NameKey::of).collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing for an operation that is not known. */
    static Optional<DocumentKind> of(String operation) {
        var key = NameKey.of(operation);
        return Arrays.stream(values())
                .filter(kind -> kind.operations.contains(key))
                .findFirst();
    }

    /** Whether goods change hands, and not money. */
    public boolean isTrade() {
        return this == SALE || this == RETURN;
    }

    boolean isMoney() {
        return this == PAYMENT || this == REFUND;
    }

    /** Whether goods or money come back: figures count the other way. */
    public boolean isBack() {
        return this == RETURN || this == REFUND;
    }
}
