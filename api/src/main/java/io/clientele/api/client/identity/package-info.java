/** Finds clients by what tells them apart: external id, code, INN, email, phone; imports the floor and the client room. */
@NamedInterface("identity")
@NullMarked
package io.clientele.api.client.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
