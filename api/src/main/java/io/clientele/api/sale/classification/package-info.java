/** Answers who is in which class by what he bought; imports the floor, clients, sales and the classes below. */
@NamedInterface("classification")
@NullMarked
package io.clientele.api.sale.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
