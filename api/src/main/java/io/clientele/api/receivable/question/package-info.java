/** Questions about debts and payment discipline, and who satisfies them; imports the floor, clients and ledgers. */
@NamedInterface("question")
@NullMarked
package io.clientele.api.receivable.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
