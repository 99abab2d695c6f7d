package io.clientele.api.access;

import io.clientele.api.firm.BusinessCalendar;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes the account {@code admin} in an empty base: with the password given, else with a random one that is said once. Before other
 * work at the start, so that nobody waits for it to sign in.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdmin implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final String USERNAME = "admin";

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final BusinessCalendar calendar;
    private final @Nullable String given;

    FirstAdmin(
            Accounts accounts,
            PasswordEncoder passwords,
            BusinessCalendar calendar,
            @Value("${clientele.admin.password:#{null}}") @Nullable String given) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.calendar = calendar;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() == 0) {
            var password = given == null || given.isBlank() ? random() : given;
            accounts.save(new Account(
                    null,
                    USERNAME,
                    "Administrator",
                    String.valueOf(passwords.encode(password)),
                    Role.ADMIN,
                    null,
                    true,
                    calendar.now(),
                    null));
            if (!password.equals(given)) {
                LOG.info("The first account is `{}` with the password {} (said only this once).", USERNAME, password);
            }
        }
    }

    private static String random() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
