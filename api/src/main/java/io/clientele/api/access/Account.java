package io.clientele.api.access;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A person who may sign in. */
@Table("account")
record Account(
        @Id @Nullable Integer id,
        String username,
        String displayName,
        String passwordHash,
        Role role,
        @Nullable Integer managerId,
        boolean active,
        Instant createdAt,
        @Version @Nullable Long version) {

    int number() {
        return Objects.requireNonNull(id);
    }

    Caller caller() {
        return new Caller(number(), username, role, managerId);
    }
}
