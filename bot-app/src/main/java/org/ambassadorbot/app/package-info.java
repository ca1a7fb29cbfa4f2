/** Where everything is put together and started. */
@NullMarked
package org.ambassadorbot.app;

import org.jspecify.annotations.NullMarked;
