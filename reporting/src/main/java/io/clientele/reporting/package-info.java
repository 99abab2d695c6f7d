/** Finished records in, PDF and Excel bytes out: no Spring, no JDBC, no queries. Imports nothing of ours. */
@NullMarked
package io.clientele.reporting;

import org.jspecify.annotations.NullMarked;
