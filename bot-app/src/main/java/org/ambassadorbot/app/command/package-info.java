/** The command line: what operators type, and what each word asks of the application. */
@NullMarked
package org.ambassadorbot.app.command;

import org.jspecify.annotations.NullMarked;
