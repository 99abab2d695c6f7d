/** Questions about clients' cards, and who satisfies them; imports the floor, the client room and the matching of values. */
@NamedInterface("question")
@NullMarked
package io.clientele.api.client.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
