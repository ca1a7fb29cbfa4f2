/** How a challenge ends: closed once, announced, exported, frozen. */
@NullMarked
package org.ambassadorbot.core.feature.challenge.ending;

import org.jspecify.annotations.NullMarked;
