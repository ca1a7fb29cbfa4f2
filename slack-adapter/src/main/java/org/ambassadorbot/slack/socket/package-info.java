/** Socket Mode: the same requests over a WebSocket. */
@NullMarked
package org.ambassadorbot.slack.socket;

import org.jspecify.annotations.NullMarked;
