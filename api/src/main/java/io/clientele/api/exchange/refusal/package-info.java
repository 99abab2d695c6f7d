/** What is told of rejected rows, in the language of who sent them, and of what else ends a landing; imports the floor. */
@NullMarked
package io.clientele.api.exchange.refusal;

import org.jspecify.annotations.NullMarked;
