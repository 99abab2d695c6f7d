package io.clientele.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** What requests are answered on. */
@ClienteleTest
class ThreadsTests {

    /** Two for each of the reports that may wait at the door. */
    private static final int MOST = 512;

    private final WebServerApplicationContext context;

    @Autowired
    ThreadsTests(WebServerApplicationContext context) {
        this.context = context;
    }

    @Test
    void answersOnThreadsOfThePlatformAndOnMoreThanWaitForReports() {
        assertThat(context.getWebServer())
                .asInstanceOf(type(TomcatWebServer.class))
                .extracting(server ->
                        server.getTomcat().getConnector().getProtocolHandler().getExecutor())
                .isInstanceOfSatisfying(org.apache.tomcat.util.threads.ThreadPoolExecutor.class, threads -> {
                    assertThat(threads.getMaximumPoolSize()).isEqualTo(MOST);
                    assertThat(threads.getThreadFactory().newThread(() -> {}).isVirtual())
                            .isFalse();
                });
    }
}
