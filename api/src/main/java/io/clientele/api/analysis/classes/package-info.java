/** Classes of clients: ABC, XYZ, both crossed, RFM, and how few bring most; imports the floor, the facts rooms and segments. */
@NamedInterface("classes")
@NullMarked
package io.clientele.api.analysis.classes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
