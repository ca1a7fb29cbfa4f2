/** What Teams sends, turned into what the core understands, and the answers back. */
@NullMarked
package org.ambassadorbot.teams.inbound;

import org.jspecify.annotations.NullMarked;
