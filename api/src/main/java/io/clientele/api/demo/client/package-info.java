/** The clients of the demo base and how they buy; imports only {@code demo.draw}. */
@NullMarked
package io.clientele.api.demo.client;

import org.jspecify.annotations.NullMarked;
