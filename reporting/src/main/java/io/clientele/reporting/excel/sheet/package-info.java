/** What every sheet is made of: grid, styles, page, charts, the sheet of parameters. Imports the wording and POI. */
@NullMarked
package io.clientele.reporting.excel.sheet;

import org.jspecify.annotations.NullMarked;
