/** The values that conditions take: how each type reads, writes and says them; imports the firm room, speech and the grammar. */
@NullMarked
package io.clientele.api.segment.rule.declaration.value;

import org.jspecify.annotations.NullMarked;
