/** What the report on debts says: who owes how much and for how long; imports the facts rooms, analysis and the contents of reports. */
@NullMarked
package io.clientele.api.report.debt;

import org.jspecify.annotations.NullMarked;
