package io.clientele.api.sale;

import io.clientele.api.ClienteleApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** On a real server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("store")
@SpringBootTest(
        classes = ClienteleApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"clientele.data=target/test-data", "spring.main.lazy-initialization=true"})
@interface StoreTest {}
