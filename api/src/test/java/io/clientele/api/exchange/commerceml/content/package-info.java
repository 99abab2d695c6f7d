@NullMarked
package io.clientele.api.exchange.commerceml.content;

import org.jspecify.annotations.NullMarked;
