/** The page as people use it: a real browser, the real application, a small base. */
@NullMarked
package io.clientele.api.browser;

import org.jspecify.annotations.NullMarked;
