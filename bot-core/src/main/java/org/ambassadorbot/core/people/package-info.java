/** Who takes part: people, roles, programmes and the workspaces they write from. */
@NullMarked
package org.ambassadorbot.core.people;

import org.jspecify.annotations.NullMarked;
