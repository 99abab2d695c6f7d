/** What callers are told whom the doors beside GraphQL do not serve; imports firm. */
@NullMarked
package io.clientele.api.access.refusal;

import org.jspecify.annotations.NullMarked;
