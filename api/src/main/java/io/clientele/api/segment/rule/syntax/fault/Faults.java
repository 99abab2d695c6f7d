package io.clientele.api.segment.rule.syntax.fault;

import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Collects what is wrong with a rule; views of parts of the tree share one list. */
public final class Faults {

    /** More would help nobody and could be made without end. */
    private static final int MOST = 50;

    private final List<Fault> all;
    private final List<String> path;

    public Faults() {
        this(new ArrayList<>(), List.of());
    }

    private Faults(List<Fault> all, List<String> path) {
        this.all = all;
        this.path = path;
    }

    /** A view that puts these steps before the path of every fault. */
    public Faults within(String... steps) {
        return new Faults(all, Stream.concat(path.stream(), Stream.of(steps)).toList());
    }

    public void add(String code, String message, Place place) {
        if (!full()) {
            all.add(new Fault(code, message, place.under(path)));
        }
    }

    /** The outcome of the work, or nothing when it refused, which is then noted. */
    public <T> Optional<T> attempt(Place place, Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (Refused refused) {
            var fault = refused.fault();
            add(fault.code(), fault.message(), fault.place());
        } catch (Problem problem) {
            add(problem.code(), String.valueOf(problem.getMessage()), place);
        }
        return Optional.empty();
    }

    public List<String> path() {
        return path;
    }

    public int count() {
        return all.size();
    }

    public boolean full() {
        return all.size() >= MOST;
    }

    public List<Fault> all() {
        return List.copyOf(all);
    }
}
