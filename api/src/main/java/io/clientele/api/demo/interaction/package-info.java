/** The interactions of the demo base and their import file; imports {@code demo.draw}, {@code demo.client} and {@code demo.sale}. */
@NullMarked
package io.clientele.api.demo.interaction;

import org.jspecify.annotations.NullMarked;
