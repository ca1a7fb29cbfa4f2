/**
 * The ports through which the core reaches a chat platform and keeps what a platform must remember.
 */
@NullMarked
package org.ambassadorbot.core.platform;

import org.jspecify.annotations.NullMarked;
