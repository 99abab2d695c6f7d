package io.clientele.api.segment.family;

import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Families made and formed through GraphQL, by words. */
record FamilyTestData(SegmentTestData segments) {

    /** The id of a family that is made without errors. */
    String made(Map<String, ?> input) {
        var answer = create(input);
        answer.response()
                .path("segmentFamilyCreate.userErrors")
                .entityList(Object.class)
                .hasSize(0);
        return answer.text("segmentFamilyCreate.family.id");
    }

    Answer create(Map<String, ?> input) {
        return segments.ask("""
                mutation($input: SegmentFamilyCreateInput!) { segmentFamilyCreate(input: $input) {
                  family { id name } userErrors { field code message } } }""", Map.of("input", input));
    }

    Answer refresh(String id) {
        return segments.ask("""
                mutation($id: ID!) { segmentFamilyRefresh(id: $id) { family { id } userErrors { field code message } } }""", Map.of("id", id));
    }

    Answer delete(String id) {
        return segments.ask("""
                mutation($id: ID!) { segmentFamilyDelete(id: $id) { deletedId userErrors { field code message } } }""", Map.of("id", id));
    }

    /** Such as {@code Region: North=2}, in the order they were made. */
    List<String> counts(String id) {
        var told = segments.ask("""
                query($id: ID!) { node(id: $id) { ... on SegmentFamily { segments { name memberCount } } } }""", Map.of("id", id));
        var names = told.texts("node.segments[*].name");
        var counts = told.texts("node.segments[*].memberCount");
        return IntStream.range(0, names.size())
                .mapToObj(at -> names.get(at) + "=" + counts.get(at))
                .toList();
    }

    /** The id of its segment of that name. */
    String segment(String id, String name) {
        var told = segments.ask("""
                query($id: ID!) { node(id: $id) { ... on SegmentFamily { segments { id name } } } }""", Map.of("id", id));
        return told.texts("node.segments[?(@.name == '%s')].id".formatted(name)).getFirst();
    }

    static List<String> errors(Answer answer, String mutation) {
        return answer.list(mutation + ".userErrors", Map.class).stream()
                .map(error -> error.get("code") + " " + error.get("field"))
                .toList();
    }
}
