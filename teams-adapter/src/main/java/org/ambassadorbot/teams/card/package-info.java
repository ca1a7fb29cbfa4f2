/** Cards and forms drawn as Adaptive Cards and dialogs. */
@NullMarked
package org.ambassadorbot.teams.card;

import org.jspecify.annotations.NullMarked;
