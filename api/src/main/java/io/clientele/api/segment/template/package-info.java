/** Rules that many firms want, offered to be made into segments; imports segment, rule and membership. */
@NamedInterface("template")
@NullMarked
package io.clientele.api.segment.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
