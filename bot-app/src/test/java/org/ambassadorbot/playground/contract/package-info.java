/** What every platform must hold to, tested against its simulator. */
@NullMarked
package org.ambassadorbot.playground.contract;

import org.jspecify.annotations.NullMarked;
