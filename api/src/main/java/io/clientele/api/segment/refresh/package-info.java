/**
 * When and by whom segments are formed: the Form button, jobs, schedules, many at once in the order they rest on each other;
 * imports segment, rule and membership.
 */
@NamedInterface("refresh")
@NullMarked
package io.clientele.api.segment.refresh;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
