/** The import file of the clients of the demo base; imports them and {@code demo.draw}. */
@NullMarked
package io.clientele.api.demo.client.table;

import org.jspecify.annotations.NullMarked;
