package io.clientele.api.segment.feed;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who speaks graphql-transport-ws over a real WebSocket. */
final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;

    static Socket open(String url, Map<String, String> headers) {
        var opened = new Socket();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("graphql-transport-ws");
        headers.forEach(builder::header);
        opened.socket = builder.buildAsync(URI.create(url.replaceFirst("http", "ws") + "/graphql"), opened)
                .join();
        return opened;
    }

    Socket say(Map<String, ?> message) {
        if (socket != null) {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        }
        return this;
    }

    Socket subscribe(String query) {
        return say(Map.of("id", "1", "type", "subscribe", "payload", Map.of("query", query)));
    }

    /** The next message that is no ping; null when none comes in time. */
    @Nullable
    JsonNode hear(Duration patience) {
        try {
            var message = messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            return message != null && message.path("type").asString().equals("ping") ? hear(patience) : message;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    int closedWith() {
        return closed.orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            messages.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(status);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
