package io.clientele.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the whole application; {@code bin/run} is the way in for people. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ClienteleApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ClienteleApplication.class, arguments);
    }
}
