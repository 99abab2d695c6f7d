/** What callers copy runs as it is: scripts, collections of requests, queries of workbooks. */
@NullMarked
package io.clientele.api.examples;

import org.jspecify.annotations.NullMarked;
