package io.clientele.api.segment.overlap;

import graphql.schema.DataFetchingFieldSelectionSet;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.member.MemberArguments;
import io.clientele.api.segment.member.MemberList;
import io.clientele.api.segment.member.MemberLists;
import io.clientele.api.segment.overlap.OverlapController.SegmentIntersection;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Single cells of an overlap, and the clients in a cell. */
@Controller
class CellController {

    private static final int CELLS = 100;

    /** Two of the segments, by id. */
    record Cell(String a, String b) {}

    private final MemberLists lists;

    CellController(MemberLists lists) {
        this.lists = lists;
    }

    @SchemaMapping
    List<SegmentPair> cells(SegmentOverlap overlap, @Argument List<Cell> of) {
        if (of.isEmpty() || of.size() > CELLS) {
            throw new Problem("PAGE_SIZE", "Ask for 1 to %d cells; %d were asked.".formatted(CELLS, of.size()));
        }
        return of.stream()
                .map(cell -> SegmentPair.of(overlap, place(overlap, cell.a()), place(overlap, cell.b())))
                .toList();
    }

    private static int place(SegmentOverlap overlap, String id) {
        var number = Ids.integer(Segment.TYPE, id);
        var chosen = overlap.chosen();
        for (var at = 0; at < chosen.size(); at++) {
            if (chosen.get(at).number() == number) {
                return at;
            }
        }
        throw new Problem("NOT_FOUND", "The segment `%s` is not one of those laid over each other.".formatted(id));
    }

    @SchemaMapping
    MemberList clients(
            SegmentOverlap overlap, @Arguments MemberArguments asked, DataFetchingFieldSelectionSet selection) {
        return lists.page(overlap.any(), asked, selection);
    }

    @SchemaMapping
    MemberList clients(SegmentPair pair, @Arguments MemberArguments asked, DataFetchingFieldSelectionSet selection) {
        return lists.page(pair.overlap().both(pair.first(), pair.second()), asked, selection);
    }

    @SchemaMapping
    MemberList clients(
            SegmentIntersection intersection,
            @Arguments MemberArguments asked,
            DataFetchingFieldSelectionSet selection) {
        return lists.page(intersection.overlap().clients(intersection.combination()), asked, selection);
    }
}
