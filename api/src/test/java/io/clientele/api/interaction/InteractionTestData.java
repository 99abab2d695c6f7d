package io.clientele.api.interaction;

import io.clientele.api.interaction.change.InteractionRow;
import io.clientele.api.sale.SaleTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Interactions in words; defaults fill the rest. */
public final class InteractionTestData {

    private final String externalId;
    private String client = "Romashka";
    private String kind = "CALL";
    private LocalDateTime at = LocalDateTime.of(2026, 3, 10, 12, 0);
    private @Nullable String person;
    private @Nullable String direction;
    private @Nullable String channel;
    private @Nullable String outcome;
    private @Nullable String product;
    private @Nullable BigDecimal score;
    private @Nullable String subject;
    private @Nullable String manager;
    private @Nullable LocalDate next;

    private InteractionTestData(String externalId) {
        this.externalId = externalId;
    }

    /** A call with Romashka at noon of 10 March 2026. */
    public static InteractionTestData interaction(String externalId) {
        return new InteractionTestData(externalId);
    }

    public InteractionTestData with(String client) {
        this.client = client;
        return this;
    }

    public InteractionTestData kind(String kind) {
        this.kind = kind;
        return this;
    }

    public InteractionTestData at(String at) {
        this.at = LocalDateTime.parse(at);
        return this;
    }

    public InteractionTestData on(LocalDate day) {
        this.at = day.atTime(12, 0);
        return this;
    }

    public InteractionTestData person(@Nullable String person) {
        this.person = person;
        return this;
    }

    public InteractionTestData direction(@Nullable String direction) {
        this.direction = direction;
        return this;
    }

    public InteractionTestData through(@Nullable String channel) {
        this.channel = channel;
        return this;
    }

    public InteractionTestData outcome(@Nullable String outcome) {
        this.outcome = outcome;
        return this;
    }

    public InteractionTestData about(@Nullable String product) {
        this.product = product;
        return this;
    }

    public InteractionTestData score(String score) {
        this.score = new BigDecimal(score);
        return this;
    }

    public InteractionTestData subject(@Nullable String subject) {
        this.subject = subject;
        return this;
    }

    public InteractionTestData by(@Nullable String manager) {
        this.manager = manager;
        return this;
    }

    public InteractionTestData next(LocalDate next) {
        this.next = next;
        return this;
    }

    public InteractionRow row() {
        return new InteractionRow(
                externalId,
                client,
                kind,
                at,
                person,
                direction,
                channel,
                outcome,
                product,
                "INV-1",
                "Spring",
                score,
                subject,
                manager,
                next);
    }

    /** Takes everything away; the versions rise, as they do whenever data changes. */
    public static void clear(JdbcClient jdbc) {
        jdbc.sql("delete from interaction").update();
        jdbc.sql("delete from contact_person").update();
        SaleTestData.clear(jdbc);
    }
}
