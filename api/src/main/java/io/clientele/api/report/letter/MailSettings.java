package io.clientele.api.report.letter;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How letters are sent; the server itself is named by {@code spring.mail}.
 *
 * @param from the address that letters come from
 * @param publicAddress where recipients reach this server, for links
 * @param linkGood how long a link may lie unread
 * @param largestAttachment what is larger becomes a link
 * @param domains that recipients may be of; none is any
 */
@ConfigurationProperties("clientele.mail")
public record MailSettings(
        @DefaultValue("clientele@localhost") String from,
        @DefaultValue("http://localhost:8080") String publicAddress,
        @DefaultValue("7d") Duration linkGood,
        @DefaultValue("10MB") DataSize largestAttachment,
        @DefaultValue List<String> domains) {

    /** The whole address of what is below the server's. */
    String address(String path) {
        return (publicAddress.endsWith("/") ? publicAddress.substring(0, publicAddress.length() - 1) : publicAddress)
                + path;
    }
}
