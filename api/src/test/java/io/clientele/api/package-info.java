/** One application and one database for all tests that need them. */
@NullMarked
package io.clientele.api;

import org.jspecify.annotations.NullMarked;
