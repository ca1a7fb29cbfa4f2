/** Pictures that people give: drawn anew, kept, and shown to others only as long as they agree. */
@NullMarked
package org.ambassadorbot.core.photo;

import org.jspecify.annotations.NullMarked;
