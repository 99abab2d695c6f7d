package io.clientele.api.client.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person to talk to at a client.
 *
 * @param externalId unique in its source
 * @param role in decisions, such as ЛПР
 * @param active still there
 */
public record ContactPerson(
        int id,
        String source,
        String externalId,
        int clientId,
        String name,
        @Nullable String position,
        @Nullable String role,
        @Nullable String sex,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String messenger,
        @Nullable LocalDate birthDate,
        boolean active) {}
