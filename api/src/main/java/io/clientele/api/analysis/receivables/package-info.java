/** What clients owe by how long it has been overdue; imports the floor, the facts rooms and segments. */
@NamedInterface("receivables")
@NullMarked
package io.clientele.api.analysis.receivables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
