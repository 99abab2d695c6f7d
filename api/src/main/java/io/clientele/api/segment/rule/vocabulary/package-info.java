/** The words for fields, classes and times that criteria share; imports the facts rooms, declarations and the grammar. */
@NullMarked
package io.clientele.api.segment.rule.vocabulary;

import org.jspecify.annotations.NullMarked;
