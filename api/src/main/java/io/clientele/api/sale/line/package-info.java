/** Lines of sale documents, read as analyses need them: by product and by group; imports the floor and sales. */
@NamedInterface("line")
@NullMarked
package io.clientele.api.sale.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
