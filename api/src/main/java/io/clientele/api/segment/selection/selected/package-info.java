/**
 * Whom somebody selects, by ids, a filter, a rule, segments or an overlap's cell; imports segment, rule, membership, overlap and
 * clients.
 */
@NullMarked
package io.clientele.api.segment.selection.selected;

import org.jspecify.annotations.NullMarked;
