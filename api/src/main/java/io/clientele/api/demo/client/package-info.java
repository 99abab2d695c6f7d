/** The clients of the demo base and their import file; imports only {@code demo.draw}. */
@NullMarked
package io.clientele.api.demo.client;

import org.jspecify.annotations.NullMarked;
