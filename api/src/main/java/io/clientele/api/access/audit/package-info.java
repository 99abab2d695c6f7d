/** What was done by whom, as administrators read it; imports callers, the audit trail's table and the floor. */
@NullMarked
package io.clientele.api.access.audit;

import org.jspecify.annotations.NullMarked;
