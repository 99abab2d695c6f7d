/** The doors to interactions, on a real server. */
@NullMarked
package io.clientele.api.interaction.list;

import org.jspecify.annotations.NullMarked;
