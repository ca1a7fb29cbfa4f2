/**
 * Microsoft Teams, as the core sees a platform: the address it calls, and the calls the bot makes.
 */
@NullMarked
package org.ambassadorbot.teams;

import org.jspecify.annotations.NullMarked;
