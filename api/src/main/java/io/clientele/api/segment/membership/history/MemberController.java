package io.clientele.api.segment.membership.history;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.api.client.Client;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.member.MemberArguments;
import io.clientele.api.segment.member.MemberList;
import io.clientele.api.segment.member.MemberLists;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.membership.history.ClientSegments.Asked;
import io.clientele.api.segment.membership.history.ClientSegments.MembershipOf;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Who is in a segment, and which segments a client is in. */
@Controller
class MemberController {

    private final Membership membership;
    private final MemberLists lists;
    private final History history;

    MemberController(
            Membership membership,
            MemberLists lists,
            History history,
            ClientSegments clientSegments,
            BatchLoaderRegistry loaders) {
        this.membership = membership;
        this.lists = lists;
        this.history = history;
        loaders.<Asked, List<MembershipOf>>forName("clientSegments")
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> clientSegments.of(asked)));
    }

    @SchemaMapping
    MemberList members(
            Segment segment,
            @Argument @Nullable LocalDate asOf,
            @Arguments MemberArguments asked,
            DataFetchingFieldSelectionSet selection) {
        var day = Period.known(asOf);
        return lists.page(membership.on(segment, day), history.of(segment, day), asked, selection);
    }

    @SchemaMapping
    int memberCount(Segment segment, @Argument @Nullable LocalDate asOf) {
        return lists.masked(membership.on(segment, Period.known(asOf))).getCardinality();
    }

    @SchemaMapping(typeName = "Client")
    CompletableFuture<List<MembershipOf>> segments(
            Client client, @Argument @Nullable LocalDate at, DataLoader<Asked, List<MembershipOf>> clientSegments) {
        return clientSegments.load(new Asked(client.id(), Period.known(at)));
    }
}
