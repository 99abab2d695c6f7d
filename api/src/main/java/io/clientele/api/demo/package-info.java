/** The demo base «ИнструментОпт»: import files and segments made from a fixed seed; imports nothing of the other rooms. */
@NullMarked
package io.clientele.api.demo;

import org.jspecify.annotations.NullMarked;
