/** The weekly watch note: who feeds it, how it is composed, and how it reaches each reader. */
@NullMarked
package org.ambassadorbot.core.feature.watchnote;

import org.jspecify.annotations.NullMarked;
