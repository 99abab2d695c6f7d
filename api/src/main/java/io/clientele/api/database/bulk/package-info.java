/** Many rows at once, written and found with few statements; stands on the database. */
@NamedInterface("bulk")
@NullMarked
package io.clientele.api.database.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
