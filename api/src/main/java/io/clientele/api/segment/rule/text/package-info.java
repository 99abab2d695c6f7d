/** Rules as people write and read them, and what can be wrong with one; imports the tree, declarations and the grammar. */
@NamedInterface("text")
@NullMarked
package io.clientele.api.segment.rule.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
