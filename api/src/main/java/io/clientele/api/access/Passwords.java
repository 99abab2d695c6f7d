package io.clientele.api.access;

import io.clientele.api.firm.Problem;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Knows people by their user names and passwords, for the doors that ask for these. */
@Component
public class Passwords {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final String nobody;

    Passwords(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.nobody = String.valueOf(encoder.encode("nobody"));
    }

    /**
     * Who signs in so.
     *
     * @throws Problem {@code BAD_CREDENTIALS}
     */
    public Caller caller(String username, String password) {
        return account(username, password).caller();
    }

    /**
     * Who signed in before, as long as the account is open.
     *
     * @throws Problem {@code BAD_CREDENTIALS}
     */
    public Caller stillOpen(int account) {
        return accounts.findById(account)
                .filter(Account::active)
                .map(Account::caller)
                .orElseThrow(() -> new Problem("BAD_CREDENTIALS", "The account is closed."));
    }

    /** An unknown user costs as much time as a wrong password, so that the answer's time tells nothing. */
    Account account(String username, String password) {
        var account = accounts.findByUsername(username).filter(Account::active);
        var hash = account.map(Account::passwordHash).orElse(nobody);
        if (!encoder.matches(password, hash) || account.isEmpty()) {
            throw new Problem("BAD_CREDENTIALS", "The user name or the password is wrong.");
        }
        return account.get();
    }
}
