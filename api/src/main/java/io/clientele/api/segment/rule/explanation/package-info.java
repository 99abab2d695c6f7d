/** Why a rule holds for a client or not; imports the tree, its texts and its answers. */
@NullMarked
package io.clientele.api.segment.rule.explanation;

import org.jspecify.annotations.NullMarked;
