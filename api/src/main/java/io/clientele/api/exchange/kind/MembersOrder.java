package io.clientele.api.exchange.kind;

import io.clientele.api.access.Caller;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.selection.MemberMode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with the clients that a file of members lists.
 *
 * @param segment opaque id
 * @param account of who sent the file
 */
public record MembersOrder(String segment, MemberMode mode, int account) {

    /**
     * Reads the parameters {@code segment} and {@code mode} of the door; null for other kinds of files.
     *
     * @throws Problem {@code BAD_PARAMETER}
     */
    public static @Nullable MembersOrder of(
            ImportKind kind, @Nullable String segment, @Nullable String mode, Caller caller) {
        if (kind != ImportKind.SEGMENT_MEMBERS) {
            if (segment != null || mode != null) {
                throw new Problem("BAD_PARAMETER", "`segment` and `mode` are for segment-members alone.");
            }
            return null;
        }
        if (segment == null) {
            throw new Problem("BAD_PARAMETER", "Name the segment by its id: `segment=`.");
        }
        return new MembersOrder(segment, mode == null ? MemberMode.ADD : mode(mode), caller.account());
    }

    private static MemberMode mode(String mode) {
        return Arrays.stream(MemberMode.values())
                .filter(one -> one.name().equals(mode))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "BAD_PARAMETER",
                        "`mode` is %s."
                                .formatted(Arrays.stream(MemberMode.values())
                                        .map(MemberMode::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
