package io.clientele.api;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyRoomImportsOnlyWhatItSays() {
        ApplicationModules.of(ClienteleApplication.class).verify();
    }
}
