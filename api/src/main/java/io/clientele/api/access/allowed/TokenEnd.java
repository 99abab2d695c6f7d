package io.clientele.api.access.allowed;

import io.clientele.api.access.Callers;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Ends what is watched when the token it was begun with expires, so that nobody watches longer than he may ask. */
@Component
class TokenEnd {

    private final BusinessCalendar calendar;

    TokenEnd(BusinessCalendar calendar) {
        this.calendar = calendar;
    }

    /** The answer as it is, failures of a question too, or events that end with the token of this thread's caller. */
    Object bounding(Object answer) {
        return answer instanceof Flux<?> events
                ? Callers.expiry()
                        .map(end -> Duration.between(calendar.now(), end))
                        .<Object>map(left -> Flux.<Object>from(events).takeUntilOther(over(left)))
                        .orElse(answer)
                : answer;
    }

    private static Mono<Object> over(Duration left) {
        return Mono.delay(left)
                .then(Mono.error(() ->
                        new Problem("UNAUTHENTICATED", "The token has expired: get another and subscribe again.")));
    }
}
