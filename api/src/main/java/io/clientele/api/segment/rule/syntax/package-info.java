/** The grammar of rule texts, which knows no criterion: words, tokens, calls and conditions; imports the firm room. */
@NullMarked
package io.clientele.api.segment.rule.syntax;

import org.jspecify.annotations.NullMarked;
