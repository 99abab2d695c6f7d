/** What is told to who watches. */
@NullMarked
package io.clientele.api.segment.feed;

import org.jspecify.annotations.NullMarked;
