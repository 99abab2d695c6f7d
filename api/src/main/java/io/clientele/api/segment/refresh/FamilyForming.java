package io.clientele.api.segment.refresh;

import io.clientele.api.segment.membership.forming.Formed;
import io.clientele.api.segment.membership.forming.Occasion;
import java.util.List;

/** Forms all segments of a family together; implemented above, where families are known. */
public interface FamilyForming {

    /** Forms it, and tells what became of each segment; nothing for a family that is not formed but answered. */
    List<Formed> form(int family, Occasion occasion);
}
