package io.clientele.api.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether an empty base is filled at the first start.
 *
 * @param until the last day of sales; null is yesterday
 */
@ConfigurationProperties("clientele.demo")
record DemoSettings(
        @DefaultValue("true") boolean enabled, @Nullable LocalDate until) {}
