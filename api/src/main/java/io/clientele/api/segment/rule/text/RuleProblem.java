package io.clientele.api.segment.rule.text;

import io.clientele.api.segment.rule.syntax.fault.Fault;
import io.clientele.api.segment.rule.syntax.fault.Place;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a rule.
 *
 * @param message what is wrong and what would be right
 * @param code to count and test by
 * @param path the node in the tree, by fields and indexes of the GraphQL input; empty for the root or for what is no tree
 * @param line in the text, from 1; null when the rule came as a tree
 * @param column in the line, from 1
 */
public record RuleProblem(
        String message,
        String code,
        List<String> path,
        @Nullable Integer line,
        @Nullable Integer column) {

    public RuleProblem {
        path = List.copyOf(path);
    }

    RuleProblem at(Place place) {
        return new RuleProblem(message, code, path, place.line(), place.column());
    }

    /** The fault, where it says that it is. */
    public static RuleProblem of(Fault fault) {
        return of(fault, fault.place());
    }

    /** The fault, with the line and column of its node when it has none of its own. */
    static RuleProblem of(Fault fault, Function<List<String>, Place> places) {
        return of(
                fault, fault.place().line() == null ? places.apply(fault.place().path()) : fault.place());
    }

    private static RuleProblem of(Fault fault, Place place) {
        return new RuleProblem(fault.message(), fault.code(), fault.place().path(), place.line(), place.column());
    }
}
