/** The orders that lists of clients have, by names, figures and dates, kept in memory; imports the facts rooms. */
@NamedInterface("ranking")
@NullMarked
package io.clientele.api.segment.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
