package io.clientele.api.graphql.reading;

import io.clientele.api.database.Reading;
import io.clientele.api.firm.Problem;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Stops the reading of a request whose caller has closed the connection, as a front end does with a question it no longer needs:
 * looked after a quarter of a second and every quarter thereafter, so that short requests never notice.
 */
@Component
public class Departures implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String CONNECTION = Departures.class.getName();
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Executor later;

    Departures(Later later) {
        this.later = later.after(PAUSE);
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Connections());
    }

    /** Watches the connection of the request that this thread answers until its reading ends; a socket's has its own end. */
    public void watch(Reading reading) {
        connection().ifPresent(gone -> later.execute(() -> look(reading, gone)));
    }

    /** Tells whether who asks on this thread has closed the connection, from whatever thread it is asked; nobody else ever has. */
    public BooleanSupplier gone() {
        return connection().orElse(() -> false);
    }

    private static Optional<BooleanSupplier> connection() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .map(attributes -> attributes.getAttribute(CONNECTION, RequestAttributes.SCOPE_REQUEST))
                .filter(BooleanSupplier.class::isInstance)
                .map(BooleanSupplier.class::cast);
    }

    private void look(Reading reading, BooleanSupplier gone) {
        if (reading.goesOn(gone, Departures::left)) {
            later.execute(() -> look(reading, gone));
        }
    }

    private static Problem left() {
        return new Problem("CALLER_GONE", "The connection was closed before the answer.");
    }

    /** Lets the connection of every request be asked whether its other side is still there. */
    private static final class Connections extends ValveBase {

        private Connections() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var coyote = request.getCoyoteRequest();
            request.setAttribute(CONNECTION, (BooleanSupplier) () -> isGone(coyote));
            getNext().invoke(request, response);
        }

        /** A look for more input finds the end of the stream, which is told as one byte that then is not there. */
        private static boolean isGone(org.apache.coyote.Request request) {
            return available(request, true) && !available(request, false);
        }

        private static boolean available(org.apache.coyote.Request request, boolean look) {
            request.action(ActionCode.AVAILABLE, look);
            return request.getAvailable() > 0;
        }
    }
}
