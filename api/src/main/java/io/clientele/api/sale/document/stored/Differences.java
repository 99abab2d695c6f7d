package io.clientele.api.sale.document.stored;

import io.clientele.api.sale.document.stored.StoredDocuments.Placed;
import io.clientele.api.sale.document.stored.StoredDocuments.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a batch is to write, gathered document by document. */
public final class Differences {

    private final List<Stored> made = new ArrayList<>();
    private final List<Stored> changed = new ArrayList<>();
    private final List<Stored> removed = new ArrayList<>();
    private final List<Placed> changedLines = new ArrayList<>();
    private final List<Placed> removedLines = new ArrayList<>();

    public void make(Stored sale) {
        made.add(sale);
    }

    public void change(Stored before, Stored after) {
        changed.add(after);
        after.lines().filter(placed -> differs(placed, before)).forEach(changedLines::add);
        before.lines()
                .filter(placed ->
                        !after.document().lines().containsKey(placed.line().line()))
                .forEach(removedLines::add);
    }

    public void remove(Stored sale) {
        removed.add(sale);
    }

    /** The documents concerned. */
    public List<String> documents() {
        return Stream.of(made, changed, removed)
                .flatMap(List::stream)
                .map(sale -> sale.document().head().document())
                .toList();
    }

    public void store(StoredDocuments documents, String source) {
        documents.remove(removed);
        documents.removeLines(removedLines);
        documents.add(source, made);
        documents.write(source, changed);
        documents.writeLines(changedLines);
    }

    /** Lines repeat their document's client, day and being a return: when one of these changes, all are written. */
    private static boolean differs(Placed placed, Stored stored) {
        var after = placed.sale().document();
        var before = stored.document();
        return before.head().client() != after.head().client()
                || !before.head().day().equals(after.head().day())
                || before.isReturn() != after.isReturn()
                || !placed.line().equals(before.lines().get(placed.line().line()));
    }
}
