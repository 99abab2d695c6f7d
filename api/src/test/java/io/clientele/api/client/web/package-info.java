/** The GraphQL door of the client room. */
@NullMarked
package io.clientele.api.client.web;

import org.jspecify.annotations.NullMarked;
