/** What the demo base is drawn with: dice, shares, name lists, its period and its tables; imports Jackson's CSV. */
@NullMarked
package io.clientele.api.demo.draw;

import org.jspecify.annotations.NullMarked;
