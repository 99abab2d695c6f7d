/** Sale documents as they are stored, whoever sent them, and what is to change of them; imports the floor. */
@NullMarked
package io.clientele.api.sale.document.stored;

import org.jspecify.annotations.NullMarked;
