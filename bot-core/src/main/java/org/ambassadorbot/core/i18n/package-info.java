/** The words the bot says, in French and in English. */
@NullMarked
package org.ambassadorbot.core.i18n;

import org.jspecify.annotations.NullMarked;
