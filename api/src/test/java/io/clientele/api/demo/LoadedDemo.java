package io.clientele.api.demo;

import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.mark.Categories;
import io.clientele.api.client.property.PropertyDefinitions;
import io.clientele.api.exchange.load.Imports;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.segment.membership.hand.Founding;
import java.io.IOException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo base in the empty base of a test, with sales until the day before the tests' day. */
final class LoadedDemo {

    private LoadedDemo() {}

    static void into(BeanFactory application) throws IOException {
        new DemoLoader(
                        new DemoSettings(true, SettableClock.TODAY.minusDays(1)),
                        application.getBean(BusinessCalendar.class),
                        application.getBean(JdbcClient.class),
                        application.getBean(PropertyDefinitions.class),
                        application.getBean(Categories.class),
                        application.getBean(Clients.class),
                        application.getBean(Imports.class),
                        application.getBean(Founding.class))
                .run(new DefaultApplicationArguments());
    }
}
