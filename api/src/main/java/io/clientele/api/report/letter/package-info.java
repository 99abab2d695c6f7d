/** Letters that bring reports: how they read, how they are sent and sent again, and the links in them; imports the floor and jobs. */
@NullMarked
package io.clientele.api.report.letter;

import org.jspecify.annotations.NullMarked;
