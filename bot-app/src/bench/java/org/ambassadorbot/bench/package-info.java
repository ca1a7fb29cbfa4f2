/** The benchmark: the real bot and a bare Bolt for Java echo, under the same load. */
@NullMarked
package org.ambassadorbot.bench;

import org.jspecify.annotations.NullMarked;
