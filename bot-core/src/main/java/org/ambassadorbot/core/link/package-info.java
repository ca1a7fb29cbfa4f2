/** Addresses on the web: what makes two of them the same, and what they lead to. */
@NullMarked
package org.ambassadorbot.core.link;

import org.jspecify.annotations.NullMarked;
