/** What an offer card tells, each figure with the observations it comes from; imports baskets and channels. */
@NamedInterface("offered")
@NullMarked
package io.clientele.api.analysis.offer.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
