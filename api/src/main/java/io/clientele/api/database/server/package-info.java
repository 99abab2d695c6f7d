/** The embedded or given server, and what is told when it cannot be had; imports the data folder. */
@NullMarked
package io.clientele.api.database.server;

import org.jspecify.annotations.NullMarked;
