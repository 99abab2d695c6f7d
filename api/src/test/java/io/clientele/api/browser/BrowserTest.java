package io.clientele.api.browser;

import io.clientele.api.ClienteleTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole application with a browser in front of it; one instance of the class, so that its tests share the browser. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.class)
@ClienteleTest
@TestInstance(Lifecycle.PER_CLASS)
public @interface BrowserTest {}
