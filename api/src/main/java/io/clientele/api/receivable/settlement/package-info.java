/** Which payments settle which invoices, what is open and for how long; imports the floor. */
@NamedInterface("settlement")
@NullMarked
package io.clientele.api.receivable.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
