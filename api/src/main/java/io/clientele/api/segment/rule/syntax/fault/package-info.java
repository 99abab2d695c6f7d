/** What can be wrong with a rule as it is written, and where; imports the floor alone. */
@NullMarked
package io.clientele.api.segment.rule.syntax.fault;

import org.jspecify.annotations.NullMarked;
