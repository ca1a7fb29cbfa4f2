/** The whole program, as it runs, with the make-believe platforms around it. */
@NullMarked
package org.ambassadorbot.app.endtoend;

import org.jspecify.annotations.NullMarked;
