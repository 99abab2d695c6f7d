package io.clientele.api.exchange.download;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** What a reader sees of a file that ended early, on a server of its own. */
class BrokenOffTests {

    private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";

    /** Writes a part of a file, and is cut off when asked so. */
    private static final class Part extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().print("row\r\n".repeat(10_000));
            response.flushBuffer();
            response.getOutputStream().print("the last row");
            if ("cut".equals(request.getQueryString())) {
                BrokenOff.mark(request);
            }
        }
    }

    @Test
    void endsNoFileThatWasCutOff() throws IOException {
        var factory = new TomcatServletWebServerFactory(0);
        new BrokenOff().customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("part", new Part()).addMapping("/part"));
        server.start();
        try {
            assertThat(get(server.getPort(), "/part?whole"))
                    .contains("the last row")
                    .endsWith(END_OF_CHUNKS);
            assertThat(get(server.getPort(), "/part?cut"))
                    .startsWith("HTTP/1.1 200")
                    .contains("row\r\nrow")
                    .doesNotContain("the last row")
                    .doesNotContain(END_OF_CHUNKS);
        } finally {
            server.stop();
            server.destroy();
        }
    }

    private static String get(int port, String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
                            .formatted(address)
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
