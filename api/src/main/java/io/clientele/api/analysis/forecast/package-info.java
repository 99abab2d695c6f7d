/** What the coming months may bring; imports the floor, the facts rooms and segments. */
@NamedInterface("forecast")
@NullMarked
package io.clientele.api.analysis.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
