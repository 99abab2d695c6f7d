/** The products and sales of the demo base and their import files; imports {@code demo.draw} and {@code demo.client}. */
@NullMarked
package io.clientele.api.demo.sale;

import org.jspecify.annotations.NullMarked;
