/** The append-only points ledger and its balances. */
@NullMarked
package org.ambassadorbot.core.ledger;

import org.jspecify.annotations.NullMarked;
