/** The schema of the database: changelogs, a folder per feature, and the two questions asked of them. Imports Liquibase and nothing of ours. */
@NullMarked
package io.clientele.migrations;

import org.jspecify.annotations.NullMarked;
