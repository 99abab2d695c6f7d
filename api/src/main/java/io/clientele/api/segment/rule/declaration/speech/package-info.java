/** How rules speak to people, in either language and with the names of segments; imports the firm room. */
@NullMarked
package io.clientele.api.segment.rule.declaration.speech;

import org.jspecify.annotations.NullMarked;
