/** How log lines are written, set in code because reading a file would slow the start. */
@NullMarked
package org.ambassadorbot.app.log;

import org.jspecify.annotations.NullMarked;
