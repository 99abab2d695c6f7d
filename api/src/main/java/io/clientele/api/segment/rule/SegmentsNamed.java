package io.clientele.api.segment.rule;

import io.clientele.api.segment.rule.declaration.Parameter;
import io.clientele.api.segment.rule.declaration.Target;
import java.util.Set;

/** Looks only for the segments a criterion names. */
record SegmentsNamed(Set<Integer> segments) implements Target {

    @Override
    public void segment(Parameter parameter, int segment) {
        segments.add(segment);
    }
}
