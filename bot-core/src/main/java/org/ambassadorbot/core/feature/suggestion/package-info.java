/** What people suggest for sharing, and what organisers decide on it. */
@NullMarked
package org.ambassadorbot.core.feature.suggestion;

import org.jspecify.annotations.NullMarked;
