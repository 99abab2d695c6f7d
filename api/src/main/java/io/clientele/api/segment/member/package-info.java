/** Pages of sets of clients in any order, masked by what the caller may see, and figures over them; imports the facts rooms. */
@NamedInterface("member")
@NullMarked
package io.clientele.api.segment.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
