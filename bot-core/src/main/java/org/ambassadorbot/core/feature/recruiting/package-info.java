/** How people become ambassadors by the charter, and how they leave. */
@NullMarked
package org.ambassadorbot.core.feature.recruiting;

import org.jspecify.annotations.NullMarked;
