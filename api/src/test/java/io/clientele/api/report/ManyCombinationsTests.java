package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An overlap of more combinations than are told one by one. */
@ClienteleTest
class ManyCombinationsTests {

    private static final int SEGMENTS = 11;
    private static final int CLIENTS = (1 << SEGMENTS) - 1;
    private static final int TOLD = 1_000;

    @Test
    void standTogetherInOneRowSoThatAllMakeUpTheDistinctTotal(
            @Autowired ApplicationContext context,
            @Autowired Api api,
            @Autowired Clients clients,
            @Autowired ReportMaking making,
            @Autowired Snapshots snapshots,
            @Autowired Callers callers) {
        EmptyBase.clear(context);
        var keys = IntStream.rangeClosed(1, CLIENTS).mapToObj(String::valueOf).toList();
        clients.upsert("many", keys.stream().map(key -> Card.of(key).card()).toList());
        var segments = segments(clients.idsOf("many", keys), new SegmentTestData(api::admin));

        var request = new ReportRequest(ReportKind.SEGMENT_OVERLAP, null, null, segments, null, Language.EN, null);
        var paper = new Paper(callers.as(
                new Caller(1, "admin", Role.ADMIN, null), () -> snapshots.read(() -> making.document(request))));

        var counts = paper.column("Combinations of segments", "Clients").stream()
                .mapToInt(Integer::parseInt)
                .toArray();
        assertThat(counts).hasSize(TOLD + 1).endsWith(CLIENTS - TOLD);
        assertThat(IntStream.of(counts).sum()).isEqualTo(CLIENTS);
        assertThat(paper.section("Combinations of segments").table().rows()).isEqualTo(CLIENTS);
    }

    /** Each client is in the segments of the bits of its key, so that every combination has one. */
    private static List<String> segments(Map<String, Integer> ids, SegmentTestData made) {
        return IntStream.range(0, SEGMENTS)
                .mapToObj(bit -> made.list(
                        "Bit " + bit,
                        ids.entrySet().stream()
                                .filter(one -> (Integer.parseInt(one.getKey()) >> bit & 1) == 1)
                                .map(Map.Entry::getValue)
                                .toList()))
                .toList();
    }
}
