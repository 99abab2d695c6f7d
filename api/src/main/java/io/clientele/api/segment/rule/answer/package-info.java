/** Answers rules from the rooms that own the facts, and finds what they name in vain; imports the tree, its texts and the facts rooms. */
@NullMarked
package io.clientele.api.segment.rule.answer;

import org.jspecify.annotations.NullMarked;
