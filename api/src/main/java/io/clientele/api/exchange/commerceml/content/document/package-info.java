/** Documents of a file with their lines, and the words that all of its things share; imports the markup and the facts rooms. */
@NullMarked
package io.clientele.api.exchange.commerceml.content.document;

import org.jspecify.annotations.NullMarked;
