/** Cards of clients as they are handed in, read and written; imports the floor, fields, marks and managers. */
@NamedInterface("card")
@NullMarked
package io.clientele.api.client.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
