/** A client's own classes, as his card shows them; imports the floor, clients and the classes above. */
@NullMarked
package io.clientele.api.sale.classification.card;

import org.jspecify.annotations.NullMarked;
