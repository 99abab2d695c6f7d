package io.clientele.api.exchange.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The doors of lists, asked as somebody. */
record ListDoor(Api api) {

    byte[] bytes(String caller, String address, Object... values) {
        return body(answer(caller, address, values));
    }

    EntityExchangeResult<byte[]> answer(String caller, String address, Object... values) {
        return api.rest(caller)
                .get()
                .uri(address, values)
                .header("Accept-Language", "ru")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
    }

    static byte[] body(EntityExchangeResult<byte[]> answer) {
        var body = answer.getResponseBody();
        return body == null ? new byte[0] : body;
    }

    void refuses(String address, int status, String code, String word, Object... values) {
        api.rest("admin")
                .get()
                .uri(address, values)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("code")
                .isEqualTo(code)
                .jsonPath("detail")
                .value(detail -> assertThat(String.valueOf(detail)).contains(word));
    }
}
