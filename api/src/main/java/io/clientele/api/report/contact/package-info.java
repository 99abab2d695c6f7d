/** What reports say of whom to talk to in a segment, and of what was said; imports the facts rooms, analysis and the contents of reports. */
@NullMarked
package io.clientele.api.report.contact;

import org.jspecify.annotations.NullMarked;
