package io.clientele.api.access;

import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.NodeLoader;
import io.clientele.api.graphql.UserError;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;

@Controller
class AccountController implements NodeLoader {

    record CreateInput(
            String username,
            @Nullable String displayName,
            String password,
            Role role,
            @Nullable String manager) {}

    record UpdateInput(
            String id,
            long version,
            @Nullable String password,
            @Nullable Boolean active) {}

    record Payload(@Nullable Account account, List<UserError> userErrors) {}

    record Viewer(String username, Role role, boolean limited) {}

    private static final String TYPE = "Account";
    private static final int PASSWORD = 10;

    private final Accounts accounts;
    private final Callers callers;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final BusinessCalendar calendar;

    AccountController(
            Accounts accounts,
            Callers callers,
            PasswordEncoder passwords,
            AuditTrail audit,
            BusinessCalendar calendar) {
        this.accounts = accounts;
        this.callers = callers;
        this.passwords = passwords;
        this.audit = audit;
        this.calendar = calendar;
    }

    @Override
    public String type() {
        return TYPE;
    }

    /** For administrators only, as the list is. */
    @Override
    public @Nullable Account load(long number) {
        return callers.current().role() == Role.ADMIN && number <= Integer.MAX_VALUE
                ? accounts.findById((int) number).orElse(null)
                : null;
    }

    @QueryMapping
    Viewer viewer() {
        var caller = callers.current();
        return new Viewer(caller.username(), caller.role(), caller.limited());
    }

    @QueryMapping
    List<Account> accounts() {
        return StreamSupport.stream(accounts.findAll().spliterator(), false)
                .sorted(Comparator.comparing(Account::username))
                .toList();
    }

    @MutationMapping
    Payload accountCreate(@Argument CreateInput input) {
        try {
            check(input);
            return saved(opened(input), "account.create");
        } catch (Problem problem) {
            return new Payload(null, List.of(UserError.of(problem)));
        } catch (DuplicateKeyException taken) {
            var problem =
                    new Problem("USERNAME_TAKEN", "There is an account `%s` already.".formatted(input.username()));
            return new Payload(null, List.of(UserError.of(problem, "username")));
        }
    }

    @MutationMapping
    Payload accountUpdate(@Argument UpdateInput input) {
        try {
            var account = accounts.findById(Ids.integer(TYPE, input.id()))
                    .orElseThrow(() -> new Problem("NOT_FOUND", "There is no such account."));
            if (!Objects.equals(account.version(), input.version())) {
                var conflict = new Problem("CONFLICT", "The account was changed meanwhile: read it again and repeat.");
                return new Payload(account, List.of(UserError.of(conflict)));
            }
            return saved(changed(account, input), "account.update");
        } catch (Problem problem) {
            return new Payload(null, List.of(UserError.of(problem)));
        }
    }

    @SchemaMapping
    String id(Account account) {
        return Ids.of(TYPE, account.number());
    }

    @SchemaMapping
    @Nullable
    String managerId(Account account) {
        return account.managerId() == null ? null : Ids.of("Manager", account.managerId());
    }

    private Payload saved(Account account, String action) {
        var saved = accounts.save(account);
        audit.record(callers.current(), action, saved.username(), saved.role() + (saved.active() ? "" : ", closed"));
        return new Payload(saved, List.of());
    }

    private Account opened(CreateInput input) {
        return new Account(
                null,
                input.username(),
                input.displayName() == null ? input.username() : input.displayName(),
                String.valueOf(passwords.encode(input.password())),
                input.role(),
                input.manager() == null ? null : Ids.integer("Manager", input.manager()),
                true,
                calendar.now(),
                null);
    }

    private Account changed(Account account, UpdateInput input) {
        if (input.password() != null) {
            checkPassword(input.password());
        }
        return new Account(
                account.id(),
                account.username(),
                account.displayName(),
                input.password() == null ? account.passwordHash() : String.valueOf(passwords.encode(input.password())),
                account.role(),
                account.managerId(),
                input.active() == null ? account.active() : input.active(),
                account.createdAt(),
                account.version());
    }

    private static void check(CreateInput input) {
        if (!input.username().matches("[\\p{L}\\p{N}._@-]{1,64}")) {
            throw new Problem(
                    "BAD_USERNAME", "A user name is 1 to 64 of letters, digits, dot, dash, underscore and @.");
        }
        checkPassword(input.password());
        if ((input.role() == Role.MANAGER) != (input.manager() != null)) {
            throw new Problem(
                    "MANAGER_NEEDED", "An account of the role MANAGER, and only such a one, names its `manager`.");
        }
    }

    private static void checkPassword(String password) {
        if (password.length() < PASSWORD) {
            throw new Problem("WEAK_PASSWORD", "A password has at least %d characters.".formatted(PASSWORD));
        }
    }
}
