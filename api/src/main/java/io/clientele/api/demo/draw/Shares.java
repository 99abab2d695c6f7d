package io.clientele.api.demo.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Values that fall with given weights; the weights need not sum to anything. */
public final class Shares<T> {

    private final List<T> values;
    private final double[] upTo;

    private Shares(List<T> values, double[] upTo) {
        this.values = values;
        this.upTo = upTo;
    }

    public static <T> Shares<T> of(List<T> values, ToDoubleFunction<T> weight) {
        double[] upTo = values.stream().mapToDouble(weight).toArray();
        Arrays.parallelPrefix(upTo, Double::sum);
        return new Shares<>(List.copyOf(values), upTo);
    }

    /** Reads {@code Тула*6;Алексин*1}; a value without a number weighs 1. */
    public static Shares<String> parse(String text) {
        List<List<String>> parts = Arrays.stream(text.split(";", -1))
                .map(part -> List.of(part.split("\\*", -1)))
                .toList();
        Shares<List<String>> shares = of(parts, part -> part.size() > 1 ? Double.parseDouble(part.get(1)) : 1);
        return new Shares<>(parts.stream().map(List::getFirst).toList(), shares.upTo);
    }

    public T pick(Dice dice) {
        return at(dice.real());
    }

    /** So many values in exactly these shares, in random order. */
    public List<T> deal(int count, Dice dice) {
        var dealt = new ArrayList<T>(count);
        for (int place = 0; place < count; place++) {
            dealt.add(at((place + 0.5) / count));
        }
        return dice.shuffled(dealt);
    }

    private T at(double fraction) {
        double point = fraction * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, point);
        return values.get(found < 0 ? -found - 1 : found + 1);
    }
}
