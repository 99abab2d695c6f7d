package io.clientele.api.bench;

import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/** How much longer an answer takes when eight ask at once: the 95th percentile among eight, less the median of one alone. */
record CallerTasks(Bases bases, List<Segment> lists) {

    private static final int CALLERS = 8;
    private static final int FEWEST = 3;
    private static final int MOST = 40;
    private static final double TIME_MS = 4_000;

    /** What everybody is asked before: a server that has just begun is not what callers meet. */
    private static final double WARM_MS = 20_000;

    /** Thirty segments laid over each other, ours through GraphQL over HTTP with a token. */
    Task overlap() {
        return Task.of(
                "p95-8-callers",
                Contender.figure("GraphQL", this::ours),
                List.of(rivals(bases.maria(), masks(bases.maria()))),
                List.of(rivals(bases.maria(), selfJoin())),
                List.of(rivals(bases.duck(), masks(bases.duck()))));
    }

    private static String masks(Engine engine) {
        return """
            select mask, count(*) from (select client_id, bit_or(cast(1 as %s) << (segment_id - 1)) mask from bench_member
                where segment_id <= %d group by client_id) masks group by mask\
            """.formatted(engine.bigint(), MemberSets.MAIN);
    }

    private static String selfJoin() {
        return """
            select a.segment_id, b.segment_id, count(*) from bench_member a
            join bench_member b on b.client_id = a.client_id and b.segment_id >= a.segment_id
            where a.segment_id <= %d and b.segment_id <= %1$d group by a.segment_id, b.segment_id\
            """.formatted(MemberSets.MAIN);
    }

    private double ours() throws SQLException {
        var port = bases.product().get(Environment.class).getRequiredProperty("local.server.port");
        try (var http = HttpClient.newHttpClient()) {
            var signedIn =
                    sent(http, request(port, "/auth/token", Product.SIGN_IN).build());
            var token = signedIn.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
            var ids = lists.subList(0, MemberSets.MAIN).stream()
                    .map(segment -> "\\\"" + Ids.of(Segment.TYPE, segment.number()) + "\\\"")
                    .collect(Collectors.joining(","));
            var asked = request(port, "/graphql", "{\"query\":\"{segmentOverlap(segments:[" + ids + "]){counts}}\"}")
                    .header("Authorization", "Bearer " + token)
                    .build();
            Ask<Object> ask = () -> {
                var answer = sent(http, asked);
                if (answer.contains("\"errors\"")) {
                    throw new IllegalStateException(answer);
                }
                return answer;
            };
            return delay(Collections.nCopies(CALLERS, ask));
        }
    }

    private static HttpRequest.Builder request(String port, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String sent(HttpClient http, HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("%d: %s".formatted(response.statusCode(), response.body()));
            }
            return response.body();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Contender rivals(Engine engine, String sql) {
        return Contender.figure("eight connections to " + engine, () -> {
            var engines = new ArrayList<Engine>();
            try {
                for (var caller = 0; caller < CALLERS; caller++) {
                    engines.add(engine.another());
                }
                return delay(engines.stream()
                        .<Ask<Object>>map(one -> () -> one.rows(sql))
                        .toList());
            } finally {
                for (var one : engines) {
                    one.close();
                }
            }
        });
    }

    private static double delay(List<Ask<Object>> callers) throws SQLException {
        var start = System.nanoTime();
        var first = times(callers.getFirst(), FEWEST);
        while ((System.nanoTime() - start) / 1e6 < WARM_MS) {
            first = together(callers, FEWEST);
        }
        var count = (int) Math.clamp(TIME_MS / percentile(first, 0.5), FEWEST, MOST);
        var alone = percentile(times(callers.getFirst(), count), 0.5);
        return percentile(together(callers, count), 0.95) - alone;
    }

    /** What all of them took when each asks so many times. */
    private static List<Double> together(List<Ask<Object>> callers, int count) throws SQLException {
        var together = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(CALLERS)) {
            var futures = callers.stream()
                    .map(caller -> threads.submit(() -> times(caller, count)))
                    .toList();
            for (var future : futures) {
                together.addAll(future.get());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof SQLException ofSql) {
                throw ofSql;
            }
            throw new IllegalStateException(failure.getCause());
        }
        return together;
    }

    private static List<Double> times(Ask<Object> ask, int count) throws SQLException {
        var times = new ArrayList<Double>();
        for (var run = 0; run < count; run++) {
            var start = System.nanoTime();
            ask.get();
            times.add((System.nanoTime() - start) / 1e6);
        }
        return times;
    }

    private static double percentile(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
