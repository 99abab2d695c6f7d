/** The GraphQL door to clients and contact persons; imports the floor, the client room and its parts. */
@NullMarked
package io.clientele.api.client.web;

import org.jspecify.annotations.NullMarked;
