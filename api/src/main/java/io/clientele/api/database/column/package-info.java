/** Columns that nodes hold in memory: kept in files from one start to the next, and within the heap there is; stands on the database. */
@NamedInterface("column")
@NullMarked
package io.clientele.api.database.column;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
