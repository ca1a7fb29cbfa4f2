/** Files that people ask for and download from an address of ours. */
@NullMarked
package org.ambassadorbot.core.export;

import org.jspecify.annotations.NullMarked;
