/** Sale documents, checked and landed from batches; imports the floor, clients and products. */
@NamedInterface("document")
@NullMarked
package io.clientele.api.sale.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
