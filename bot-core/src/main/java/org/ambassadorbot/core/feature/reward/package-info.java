/** Rewards: a catalogue, what is asked for, and what becomes of it. */
@NullMarked
package org.ambassadorbot.core.feature.reward;

import org.jspecify.annotations.NullMarked;
