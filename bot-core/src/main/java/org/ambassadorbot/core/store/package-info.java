/** The database: one transaction for each interaction, on SQLite or on PostgreSQL. */
@NullMarked
package org.ambassadorbot.core.store;

import org.jspecify.annotations.NullMarked;
