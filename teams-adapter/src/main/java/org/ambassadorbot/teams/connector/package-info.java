/** The calls the bot makes to Teams, and what it remembers in order to make them. */
@NullMarked
package org.ambassadorbot.teams.connector;

import org.jspecify.annotations.NullMarked;
