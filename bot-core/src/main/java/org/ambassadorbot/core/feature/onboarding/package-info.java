/** How newcomers and new ambassadors find their feet, at their own pace. */
@NullMarked
package org.ambassadorbot.core.feature.onboarding;

import org.jspecify.annotations.NullMarked;
