package io.clientele.api.segment.selection;

import io.clientele.api.access.Caller;
import io.clientele.api.client.identity.ClientKeys;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.selection.selected.NamedClients;
import org.springframework.stereotype.Component;

/** Takes members in that a file lists. */
@Component
public class ListedMembers {

    private final HandWork work;
    private final NamedClients named;
    private final ClientKeys keys;
    private final Membership membership;
    private final Snapshots snapshots;

    ListedMembers(HandWork work, NamedClients named, ClientKeys keys, Membership membership, Snapshots snapshots) {
        this.work = work;
        this.named = named;
        this.keys = keys;
        this.membership = membership;
        this.snapshots = snapshots;
    }

    /**
     * Finds out whether a file can be taken in at all.
     *
     * @throws Problem {@code NOT_FOUND}, {@code SEGMENT_IN_FAMILY}, {@code REPLACE_NEEDS_MANUAL}, {@code BAD_ID},
     *     {@code WRONG_ID_TYPE}
     */
    public void check(String segment, MemberMode mode) {
        work.segment(segment, mode);
    }

    /**
     * Begins with a file, whose rows are gathered and land together.
     *
     * @param segment opaque id
     * @param source that external ids are of
     * @param reason kept with the clients; cut when it is long
     * @throws Problem as {@link #check}, and why the members of a DYNAMIC segment cannot be told
     */
    public MemberListing open(String segment, MemberMode mode, String source, Caller caller, String reason) {
        var listed = work.segment(segment, mode);
        return snapshots.read(() -> new MemberListing(
                keys.open(source),
                named.mayBeNamed(true, caller),
                named.universe(HandWork.withInactive(listed, mode)),
                membership.current(listed),
                mode,
                (act, clients) -> work.act(listed, act, clients, caller, Reason.cut(reason))));
    }
}
