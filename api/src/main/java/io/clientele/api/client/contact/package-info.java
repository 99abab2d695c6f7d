/** The people to talk to at clients; imports the floor and the client room. */
@NamedInterface("contact")
@NullMarked
package io.clientele.api.client.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
