/** The GraphQL door of the client room; imports the floor, the client room and its parts. */
@NullMarked
package io.clientele.api.client.web;

import org.jspecify.annotations.NullMarked;
