package io.clientele.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real server, shared by all tests so marked; each class starts with an empty base, at noon in
 * Moscow of 22 November 2026. Runs on the embedded server, or on the one that CLIENTELE_TEST_MYSQL_URL names.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("store")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "clientele.data=target/test-data",
            "clientele.demo.enabled=false",
            "clientele.columns.kept=false",
            "clientele.admin.password=" + Api.PASSWORD
        })
@ContextConfiguration(initializers = GivenServer.class)
@Import({SettableClock.class, Api.class})
@ExtendWith(EmptyBase.class)
public @interface ClienteleTest {}
