package io.clientele.api.report;

import io.clientele.reporting.Reports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What writes reports is loaded once. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    Reports reports() {
        return new Reports();
    }
}
