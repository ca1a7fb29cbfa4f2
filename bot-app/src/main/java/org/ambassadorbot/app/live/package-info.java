/** The bot put together: core, adapters and addresses, from a configuration. */
@NullMarked
package org.ambassadorbot.app.live;

import org.jspecify.annotations.NullMarked;
