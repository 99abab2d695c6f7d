package io.clientele.api.behaviour;

import io.clientele.api.Api;
import io.clientele.api.OtherNode;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two nodes on one base. There are 24 clients before each test, every third of them of the North. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class GivenTwoNodes {

    static final String NORTH = "region = 'North'";
    static final int CLIENTS = 24;
    static final int ROUNDS = 6;

    final Api api;
    private final Clients clients;
    OtherNode other;
    /** Whoever asks this one or that one. */
    List<SegmentTestData> nodes;

    GivenTwoNodes(Api api, Clients clients) {
        this.api = api;
        this.clients = clients;
    }

    @BeforeAll
    void start(@Autowired ApplicationContext first) {
        other = OtherNode.beside(first);
        nodes = List.of(
                new SegmentTestData(api::admin),
                new SegmentTestData(() -> other.api().admin()));
    }

    @AfterAll
    void stop() {
        other.close();
    }

    @BeforeEach
    void placeClients() {
        place(0);
    }

    SegmentTestData here() {
        return nodes.getFirst();
    }

    SegmentTestData there() {
        return nodes.getLast();
    }

    /** One of the two after the other. */
    SegmentTestData node(int at) {
        return nodes.get(at % nodes.size());
    }

    /** Moves most clients, by one node after the other; the names of those who then are of the North. */
    List<String> place(int round) {
        clientsAt(round)
                .upsert(
                        "test",
                        IntStream.range(0, CLIENTS)
                                .mapToObj(at -> of(at, isOfTheNorth(at, round) ? "North" : "South"))
                                .toList());
        return names(IntStream.range(0, CLIENTS)
                .filter(at -> isOfTheNorth(at, round))
                .toArray());
    }

    static boolean isOfTheNorth(int client, int round) {
        return (client + round) % 3 == 0;
    }

    Clients clientsAt(int node) {
        return node % nodes.size() == 0 ? clients : other.bean(Clients.class);
    }

    int id(int client) {
        return id(name(client));
    }

    int id(String client) {
        return Objects.requireNonNull(clients.idsOf("test", List.of(client)).get(client));
    }

    static List<String> names(int... clients) {
        return IntStream.of(clients).mapToObj(GivenTwoNodes::name).toList();
    }

    static String name(int client) {
        return "c%02d".formatted(client);
    }

    static ClientCard of(int client, String region) {
        return Card.of(name(client))
                .with(ClientField.NAME, name(client))
                .with(ClientField.REGION, region)
                .card();
    }

    static List<String> errors(List<Answer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.texts("*.userErrors[*].code").stream())
                .toList();
    }
}
