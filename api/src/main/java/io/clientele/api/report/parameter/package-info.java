/** What may be chosen for reports beside what all of them take: declared once by each kind; imports the floor. */
@NullMarked
package io.clientele.api.report.parameter;

import org.jspecify.annotations.NullMarked;
