package io.clientele.api.exchange.download;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Cuts the connection of a file that could not be written to its end, so that nobody takes what arrived for the whole. A servlet
 * alone cannot: the container would end the answer as if it were complete, or write an error page behind it.
 */
@Component
class BrokenOff implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String MARK = BrokenOff.class.getName();

    /** Has the connection of this request cut as soon as its handler returns. */
    static void mark(ServletRequest request) {
        request.setAttribute(MARK, true);
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addEngineValves(new Cut());
    }

    private static final class Cut extends ValveBase {

        Cut() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            getNext().invoke(request, response);
            if (request.getAttribute(MARK) != null) {
                response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
            }
        }
    }
}
