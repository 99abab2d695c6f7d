/** What a report says, kind by kind, as a document, and what its makers share; imports the floor, clients, segments and reporting. */
@NullMarked
package io.clientele.api.report.content;

import org.jspecify.annotations.NullMarked;
