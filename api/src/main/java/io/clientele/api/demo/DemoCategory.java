package io.clientele.api.demo;

import java.util.List;

/** A yes/no category that must exist before the clients' file is loaded. */
record DemoCategory(String code, String name) {

    static List<DemoCategory> all() {
        return List.of(
                new DemoCategory("vip-card", "Карта VIP"),
                new DemoCategory("dealer", "Дилер"),
                new DemoCategory("tender", "Участник тендеров"),
                new DemoCategory("own-service", "Свой сервисный центр"),
                new DemoCategory("problem-payer", "Проблемный плательщик"));
    }
}
