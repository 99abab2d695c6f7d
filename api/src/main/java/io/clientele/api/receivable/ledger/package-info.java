/** All settled invoices as ledgers in memory and in a file; imports the floor, facts and settlements. */
@NamedInterface("ledger")
@NullMarked
package io.clientele.api.receivable.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
