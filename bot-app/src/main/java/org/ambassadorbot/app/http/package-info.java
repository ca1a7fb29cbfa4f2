/** The HTTP server, and the server-neutral face that everything answering on it sees. */
@NullMarked
package org.ambassadorbot.app.http;

import org.jspecify.annotations.NullMarked;
