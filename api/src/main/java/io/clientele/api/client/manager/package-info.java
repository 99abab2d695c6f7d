/** The managers whom clients are given to; imports the floor and fields. */
@NamedInterface("manager")
@NullMarked
package io.clientele.api.client.manager;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
