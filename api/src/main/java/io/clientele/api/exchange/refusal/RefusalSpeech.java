package io.clientele.api.exchange.refusal;

import io.clientele.api.database.Outcome.Rejected;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How faults of rows are told in one language. English comes with the fault; elsewhere a sentence of its code stands for it, which
 * names what the English one quotes, as on the page.
 *
 * @param sentences by code; a fault of another code is told as it comes
 * @param also begins what is said of further faults
 * @param at before the name of a column
 */
public record RefusalSpeech(Map<String, String> sentences, String also, String at) {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final int MOST_QUOTED = 3;

    /** Where in its words a sentence names what was refused; without such a place that follows the words. */
    private static final String PLACE = ": {}";

    public RefusalSpeech {
        sentences = Map.copyOf(sentences);
    }

    /** The first fault of a row. */
    public String told(Rejected fault) {
        var sentence = sentences.get(fault.code());
        return sentence == null ? fault.message() : sentence(sentence, fault.message());
    }

    /** Another fault of a row, which has no columns of its own for code and column. */
    public String further(Rejected fault) {
        var column = fault.column() == null ? "" : " %s `%s`".formatted(at, fault.column());
        return "%s %s%s: %s".formatted(also, fault.code(), column, told(fault));
    }

    private static String sentence(String sentence, String message) {
        var quoted = QUOTED.matcher(message)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .limit(MOST_QUOTED)
                .collect(Collectors.joining(", "));
        var placed = sentence.contains(PLACE) ? sentence : sentence.replaceAll("\\.$", PLACE + ".");
        return placed.replace(PLACE, quoted.isEmpty() ? "" : ": " + quoted);
    }
}
