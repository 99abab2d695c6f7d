/** What is said of contact persons, and what is asked of them. */
@NullMarked
package io.clientele.api.client.contact;

import org.jspecify.annotations.NullMarked;
