@NullMarked
package io.clientele.api.exchange.commerceml.markup;

import org.jspecify.annotations.NullMarked;
