/** Reports whose rows are clients; imports what reports share and the analyses of clients. */
@NullMarked
package io.clientele.api.report.clients;

import org.jspecify.annotations.NullMarked;
