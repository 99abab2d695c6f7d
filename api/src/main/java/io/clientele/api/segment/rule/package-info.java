/** The closed language of rules: one sealed criterion per kind, as tree, text, sentence and bitmap; imports the facts rooms. */
@NamedInterface("rule")
@NullMarked
package io.clientele.api.segment.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
