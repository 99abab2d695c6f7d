/** Rules as GraphQL carries them, and the catalogue of all they can ask for; imports the tree, its texts and the facts rooms. */
@NullMarked
package io.clientele.api.segment.rule.input;

import org.jspecify.annotations.NullMarked;
