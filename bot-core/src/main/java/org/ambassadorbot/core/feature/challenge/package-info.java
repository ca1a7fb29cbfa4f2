/**
 * Challenges: rules and stakes that combine, counted while they are on. What is made, declared and
 * ended by itself stands in packages of its own below, which know this one and not each other.
 */
@NullMarked
package org.ambassadorbot.core.feature.challenge;

import org.jspecify.annotations.NullMarked;
