/**
 * What clients owe as a base without invoices tells it, kept as invoices and payments like any others; imports the floor, clients
 * and the room of invoices.
 */
@NamedInterface("snapshot")
@NullMarked
package io.clientele.api.receivable.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
