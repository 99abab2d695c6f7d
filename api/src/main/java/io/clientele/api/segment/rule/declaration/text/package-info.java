/** What criteria take, read from texts and written to them; imports the declarations and the grammar. */
@NullMarked
package io.clientele.api.segment.rule.declaration.text;

import org.jspecify.annotations.NullMarked;
