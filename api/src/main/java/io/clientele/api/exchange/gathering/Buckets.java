package io.clientele.api.exchange.gathering;

import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Brings scattered groups together: rows are dealt out to files by their group, each small enough to be sorted in memory.
 */
public final class Buckets implements AutoCloseable {

    private static final long ROWS = 25_000;
    private static final long LETTERS = 8_000_000;
    private static final int MOST = 256;

    /** A file of more than this is large for some group in it, which is not held in memory. */
    private static final long MOST_ROWS = 250_000;

    private static final long MOST_LETTERS = 64_000_000;

    private final List<RowFile> files = new ArrayList<>();
    private final Function<Row, String> group;

    private Buckets(Function<Row, String> group) {
        this.group = group;
    }

    /** Deals out the rows that were surveyed. */
    public static Buckets of(Iterator<Row> rows, Survey survey, Function<Row, String> group) throws IOException {
        var buckets = new Buckets(group);
        try {
            buckets.open((int) Math.min(MOST, Math.max(survey.rows() / ROWS, survey.letters() / LETTERS) + 1));
            rows.forEachRemaining(buckets::deal);
            return buckets;
        } catch (IOException | RuntimeException failure) {
            buckets.close();
            throw failure;
        }
    }

    private void open(int number) throws IOException {
        for (var at = 0; at < number; at++) {
            files.add(new RowFile());
        }
    }

    private void deal(Row row) {
        files.get(Math.floorMod(place(row), files.size())).add(row);
    }

    /** Rows that name no group are of none together, and would fill one file however many they are. */
    private int place(Row row) {
        var name = group.apply(row);
        return name.isEmpty() ? Long.hashCode(row.number()) : name.hashCode();
    }

    /** All rows, those of one group next to each other in the order they had. */
    public Iterator<Row> rows() {
        return files.stream().flatMap(this::together).iterator();
    }

    private Stream<Row> together(RowFile file) {
        var large = file.count() > MOST_ROWS || file.letters() > MOST_LETTERS ? large(file) : Set.<String>of();
        return Stream.concat(
                sorted(file, large).stream(),
                large.stream()
                        .flatMap(name ->
                                rows(file).filter(row -> group.apply(row).equals(name))));
    }

    private List<Row> sorted(RowFile file, Set<String> large) {
        return rows(file)
                .filter(row -> large.isEmpty() || !large.contains(group.apply(row)))
                .sorted(Comparator.comparing(group).thenComparingLong(Row::number))
                .toList();
    }

    /** The groups that are too large to land together, so that it does not matter how many rows they have: each comes as it was written. */
    private Set<String> large(RowFile file) {
        var sizes = new HashMap<String, GroupSize>();
        rows(file).forEach(row -> sizes.merge(group.apply(row), new GroupSize(1, row.length()), GroupSize::and));
        return sizes.entrySet().stream()
                .filter(size -> size.getValue().isTooLarge())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Row> rows(RowFile file) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(file.rows(), Spliterator.ORDERED), false);
    }

    @Override
    public void close() throws IOException {
        for (var file : files) {
            file.close();
        }
    }
}
