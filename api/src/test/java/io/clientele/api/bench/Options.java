package io.clientele.api.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line.
 *
 * @param folder of the base; emptied before and after
 * @param out the CSV file; null is none
 * @param only names of tasks; empty is all
 * @param part what is measured
 */
record Options(
        boolean large,
        int clients,
        int lines,
        Path folder,
        @Nullable Path out,
        List<String> only,
        Part part) {

    /** What is measured. */
    enum Part {
        QUESTIONS,
        EXCHANGE,
        REPORTS
    }

    private static final int CLIENTS = 100_000;
    private static final int LINES = 1_000_000;
    private static final int LARGE = 10;

    /** @throws IllegalArgumentException which says what is wrong */
    static Options of(String... arguments) {
        var options = new Options(false, CLIENTS, LINES, Path.of("data", "bench"), null, List.of(), Part.QUESTIONS);
        for (var at = 0; at < arguments.length; at++) {
            options = switch (arguments[at]) {
                case "--large" -> options.sized(true, CLIENTS * LARGE, LINES * LARGE);
                case "--clients" -> options.sized(options.large, number(arguments, ++at), options.lines);
                case "--lines" -> options.sized(options.large, options.clients, number(arguments, ++at));
                case "--folder" -> options.in(Path.of(value(arguments, ++at)));
                case "--out" -> options.writing(Path.of(value(arguments, ++at)));
                case "--exchange" -> options.of(Part.EXCHANGE);
                case "--reports" -> options.of(Part.REPORTS);
                case "--only" -> options.taking(value(arguments, ++at));
                default -> throw new IllegalArgumentException("there is no option " + arguments[at] + ".");
            };
        }
        return options;
    }

    boolean asks(String task) {
        return only.isEmpty() || only.contains(task);
    }

    /** Whether all sales are to come in by themselves. */
    boolean asksFirst() {
        return part == Part.EXCHANGE && asks(ExchangeTasks.FIRST);
    }

    private Options sized(boolean asLarge, int newClients, int newLines) {
        return new Options(asLarge, newClients, newLines, folder, out, only, part);
    }

    private Options in(Path newFolder) {
        return new Options(large, clients, lines, newFolder, out, only, part);
    }

    private Options writing(Path file) {
        return new Options(large, clients, lines, folder, file, only, part);
    }

    private Options of(Part asked) {
        return new Options(large, clients, lines, folder, out, only, asked);
    }

    private Options taking(String names) {
        return new Options(
                large,
                clients,
                lines,
                folder,
                out,
                Arrays.stream(names.split(",", -1)).map(String::strip).toList(),
                part);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a value.");
        }
        return arguments[at];
    }

    private static int number(String[] arguments, int at) {
        try {
            return Integer.parseInt(value(arguments, at));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a whole number.", noNumber);
        }
    }
}
