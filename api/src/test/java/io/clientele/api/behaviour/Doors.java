package io.clientele.api.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;

/** What tests of behaviour do again and again at the doors. */
final class Doors {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Api api;

    Doors(Api api) {
        this.api = api;
    }

    /** The summary of an import that came to an end; it must not fail. */
    Map<String, Object> imported(String kind, String content, String parameters) {
        return imported(kind, content.getBytes(StandardCharsets.UTF_8), parameters);
    }

    Map<String, Object> imported(String kind, byte[] content, String parameters) {
        var job = finished(sent(kind, content, parameters));
        assertThat(job.get("status")).as(String.valueOf(job)).isEqualTo("COMPLETED");
        return job;
    }

    /** The job's id. */
    String sent(String kind, byte[] content, String parameters) {
        var body = new MultipartBodyBuilder();
        body.part("file", new ByteArrayResource(content) {
                    @Override
                    public String getFilename() {
                        return kind + ".csv";
                    }
                })
                .contentType(MediaType.APPLICATION_OCTET_STREAM);
        var answer = api.rest("admin")
                .post()
                .uri("/imports/" + kind + parameters)
                .body(BodyInserters.fromMultipartData(body.build()))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(Objects.requireNonNull(answer).get("id"));
    }

    /** The job, watched until it is over. */
    @SuppressWarnings("unchecked")
    Map<String, Object> finished(String id) {
        var until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            Map<String, Object> job = api.admin()
                    .document("""
                            query($id: ID!) { job(id: $id) { status summary progress { done total } error { code message }
                                result { url rows fileName } } }""")
                    .variable("id", id)
                    .execute()
                    .path("job")
                    .entity(Map.class)
                    .get();
            if (!"QUEUED".equals(job.get("status")) && !"RUNNING".equals(job.get("status"))) {
                return job;
            }
        }
        throw new AssertionError("The job does not end");
    }
}
