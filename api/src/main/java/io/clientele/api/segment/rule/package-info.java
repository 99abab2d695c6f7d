/** The closed language of rules as a tree: one sealed criterion per kind; imports the facts rooms, declarations and vocabulary. */
@NamedInterface("rule")
@NullMarked
package io.clientele.api.segment.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
