/** Rules as tree, text, sentence, input and set, held against each other. */
@NullMarked
package io.clientele.api.segment.rule;

import org.jspecify.annotations.NullMarked;
