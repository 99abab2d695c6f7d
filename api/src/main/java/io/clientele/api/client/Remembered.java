package io.clientele.api.client;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** A test of texts that come again and again: what it said of a text is remembered, of so many texts. */
public final class Remembered implements Predicate<String> {

    private static final int MOST = 50_000;

    private final Map<String, Boolean> verdicts = new HashMap<>();
    private final Predicate<String> test;

    public Remembered(Predicate<String> test) {
        this.test = test;
    }

    @Override
    public boolean test(String text) {
        var known = verdicts.get(text);
        if (known != null) {
            return known;
        }
        var verdict = test.test(text);
        if (verdicts.size() < MOST) {
            verdicts.put(text, verdict);
        }
        return verdict;
    }
}
