package io.clientele.api.access;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param account number of the account
 * @param manager number of the manager whose clients a MANAGER sees; null sees none
 */
public record Caller(
        int account, String username, Role role, @Nullable Integer manager) {

    /** Whether this caller sees only some clients. */
    public boolean limited() {
        return role == Role.MANAGER;
    }
}
