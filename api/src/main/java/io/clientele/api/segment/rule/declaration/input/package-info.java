/** What criteria take, read from GraphQL and written to it; imports the declarations and the grammar. */
@NullMarked
package io.clientele.api.segment.rule.declaration.input;

import org.jspecify.annotations.NullMarked;
