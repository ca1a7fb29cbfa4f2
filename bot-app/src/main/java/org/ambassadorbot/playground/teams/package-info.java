/** A make-believe Teams tenant: its people, its token issuer and its Bot Connector. */
@NullMarked
package org.ambassadorbot.playground.teams;

import org.jspecify.annotations.NullMarked;
