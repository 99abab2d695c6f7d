/** How a criterion declares itself once for text, GraphQL, sentence and catalogue; imports the firm room, values and the grammar. */
@NullMarked
package io.clientele.api.segment.rule.declaration;

import org.jspecify.annotations.NullMarked;
