package io.clientele.api.client.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A consent that was given and not withdrawn. */
record Consent(String channel, LocalDate givenOn) {

    static List<Consent> all(Map<String, LocalDate> byChannel) {
        return byChannel.entrySet().stream()
                .map(entry -> new Consent(entry.getKey(), entry.getValue()))
                .toList();
    }
}
