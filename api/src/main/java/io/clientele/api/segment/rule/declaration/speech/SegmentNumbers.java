package io.clientele.api.segment.rule.declaration.speech;

import java.util.Optional;
import java.util.regex.Pattern;

final class SegmentNumbers implements SegmentNames {

    private static final Pattern NUMBER = Pattern.compile("#(\\d{1,9})");

    @Override
    public Optional<Integer> idOf(String name) {
        return Optional.of(NUMBER.matcher(name))
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.valueOf(matcher.group(1)));
    }

    @Override
    public String nameOf(int id) {
        return "#" + id;
    }
}
