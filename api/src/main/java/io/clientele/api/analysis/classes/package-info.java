/** Classes of clients: ABC, XYZ, both crossed, RFM, and how few bring most; imports the floor, the facts rooms, segments and stages of work. */
@NamedInterface("classes")
@NullMarked
package io.clientele.api.analysis.classes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
