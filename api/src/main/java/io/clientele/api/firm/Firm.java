package io.clientele.api.firm;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose figures these are.
 *
 * @param name as printed on reports
 * @param zone in which a day begins and ends, for every period and every sale
 * @param currency ISO 4217 code of the base currency; documents in another bring their rate
 */
@ConfigurationProperties("clientele.firm")
public record Firm(
        @DefaultValue("Clientele") String name,
        @DefaultValue("Europe/Moscow") ZoneId zone,
        @DefaultValue("RUB") String currency) {

    public Money money(long tenThousandths) {
        return new Money(Money.decimal(tenThousandths), currency);
    }
}
