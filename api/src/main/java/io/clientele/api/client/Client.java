package io.clientele.api.client;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A client as stored.
 *
 * @param id dense, given out by this room
 * @param externalId unique in its source
 * @param headId the client that is the holding's head
 * @param income per year, in the firm's currency
 * @param companySize people employed
 * @param anonymous stands for buyers nobody knows («Розничный покупатель»)
 * @param createdAt in UTC, as is {@code updatedAt}
 * @param version raised by every change of the card
 */
public record Client(
        int id,
        String source,
        String externalId,
        @Nullable String code,
        String name,
        @Nullable String fullName,
        @Nullable String kind,
        @Nullable String inn,
        @Nullable String kpp,
        @Nullable String okved,
        @Nullable String country,
        @Nullable String region,
        @Nullable String city,
        @Nullable String address,
        @Nullable String timeZone,
        @Nullable Integer headId,
        @Nullable LocalDate registeredAt,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String sex,
        @Nullable LocalDate birthDate,
        @Nullable String education,
        @Nullable BigDecimal income,
        @Nullable Integer companySize,
        @Nullable String priceType,
        @Nullable String priceTier,
        @Nullable BigDecimal discountPercent,
        @Nullable String paymentTerms,
        @Nullable String paymentMethod,
        @Nullable BigDecimal creditLimit,
        @Nullable String deliverySector,
        @Nullable String deliveryMethod,
        @Nullable String leadSource,
        @Nullable String stageHint,
        boolean anonymous,
        boolean active,
        boolean archived,
        boolean erased,
        LocalDateTime createdAt,
        LocalDateTime updatedAt,
        long version) {}
