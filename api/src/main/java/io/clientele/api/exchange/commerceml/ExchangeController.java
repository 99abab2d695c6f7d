package io.clientele.api.exchange.commerceml;

import io.clientele.api.exchange.commerceml.ExchangeSessions.Session;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** {@code /exchange/1c}: the door that 1C knows as a site's, with {@code type=catalog|sale} and {@code mode=…}. */
@RestController
class ExchangeController {

    private static final String SOURCE = "1c";

    private final Exchange exchange;
    private final ExchangeSessions sessions;
    private final ExchangeCallers callers;
    private final BusinessCalendar calendar;
    private final Firm firm;

    ExchangeController(
            Exchange exchange,
            ExchangeSessions sessions,
            ExchangeCallers callers,
            BusinessCalendar calendar,
            Firm firm) {
        this.exchange = exchange;
        this.sessions = sessions;
        this.callers = callers;
        this.calendar = calendar;
        this.firm = firm;
    }

    /** Signs in, begins, starts an import and asks how far it is. */
    @GetMapping("/exchange/1c")
    ResponseEntity<String> ask(HttpServletRequest request) throws IOException {
        return answer(request);
    }

    /** Takes a part of a file; some send the other requests so too. */
    @PostMapping("/exchange/1c")
    ResponseEntity<String> send(HttpServletRequest request) throws IOException {
        return answer(request);
    }

    private ResponseEntity<String> answer(HttpServletRequest request) throws IOException {
        try {
            var query = new Query(request);
            query.requireKnownType();
            if (query.mode().equals("checkauth")) {
                var caller = callers.beginning(request);
                return Answer.success(ExchangeCallers.COOKIE, sessions.begin(caller.account()));
            }
            return inSession(query, request);
        } catch (Problem problem) {
            return Answer.failure(problem);
        }
    }

    private ResponseEntity<String> inSession(Query query, HttpServletRequest request) throws IOException {
        Session session = callers.session(request);
        var caller = callers.of(session);
        return switch (query.mode()) {
            case "init" -> exchange.init(session);
            case "file" -> exchange.take(session, query.file(), request.getInputStream());
            case "import" -> exchange.load(session, query.file(), query.source(), caller);
            case "query" -> Answer.markup(noOrders());
            // There are no orders of ours to be confirmed, and nothing is done about products that were not sent.
            case "success", "deactivate", "complete" -> Answer.success();
            default -> throw new Problem("BAD_PARAMETER", "There is no mode `%s`.".formatted(query.mode()));
        };
    }

    private String noOrders() {
        var now = LocalDateTime.ofInstant(calendar.now(), firm.zone()).truncatedTo(ChronoUnit.SECONDS);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <КоммерческаяИнформация ВерсияСхемы="2.10" ДатаФормирования="%s"/>
                """.formatted(now);
    }

    /** What stands in the address. The body is never looked at for it: whatever its type is said to be, it is a part of a file. */
    private record Query(MultiValueMap<String, String> parameters) {

        Query(HttpServletRequest request) {
            this(UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams());
        }

        void requireKnownType() {
            var type = parameter("type");
            if (!"catalog".equals(type) && !"sale".equals(type)) {
                throw new Problem("BAD_PARAMETER", "`type` is catalog or sale.");
            }
        }

        String mode() {
            return Objects.requireNonNullElse(parameter("mode"), "");
        }

        ExchangeFile file() {
            return ExchangeFile.of(Objects.requireNonNullElse(parameter("filename"), ""));
        }

        String source() {
            var source = Objects.requireNonNullElse(parameter("source"), SOURCE);
            if (!source.matches("[a-z0-9._-]{1,32}")) {
                throw new Problem("BAD_SOURCE", "`source` is 1 to 32 of a-z, 0-9, dot, dash and underscore.");
            }
            return source;
        }

        private @Nullable String parameter(String name) {
            var value = parameters.getFirst(name);
            try {
                return value == null ? null : UriUtils.decode(value, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                throw new Problem("BAD_PARAMETER", "`%s` is not encoded as it should be.".formatted(name));
            }
        }
    }
}
