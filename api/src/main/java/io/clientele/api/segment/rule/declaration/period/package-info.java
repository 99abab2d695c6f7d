/** Times as rules give them: units of the calendar, spans and periods; imports the firm room, speech, values and the grammar. */
@NullMarked
package io.clientele.api.segment.rule.declaration.period;

import org.jspecify.annotations.NullMarked;
