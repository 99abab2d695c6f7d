package io.clientele.api.segment.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A client's place in a segment.
 *
 * @param since null for who came into a DYNAMIC segment since it was last recorded
 */
public record Place(@Nullable LocalDate since, MembershipVia via) {}
