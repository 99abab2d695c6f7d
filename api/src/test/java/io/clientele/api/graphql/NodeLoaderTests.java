package io.clientele.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.segment.Asking;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ClienteleTest
class NodeLoaderTests {

    /** Beyond whole numbers of 32 bits, where one that is cut off would name another thing: here the first. */
    private static final long BEYOND = (1L << 32) + 1;

    @Test
    void findNothingOfANumberThatNothingHas(
            @Autowired Api api, @Autowired List<NodeLoader> loaders, @Autowired Clients clients) {
        clients.upsert("file", List.of(Card.of("a").card(), Card.of("b").card()));

        assertThat(loaders).extracting(NodeLoader::type).contains("Account", "AuditEvent", "Client", "Segment");
        assertThat(loaders).allSatisfy(loader -> {
            var answer =
                    new Asking(api.admin()).ask("{ node(id: \"%s\") { id } }".formatted(Ids.of(loader.type(), BEYOND)));

            assertThat(answer.isNull("node")).as(loader.type()).isTrue();
        });
    }
}
