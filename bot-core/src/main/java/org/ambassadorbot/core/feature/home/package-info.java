/** The first things people see: welcome, help, language, and their own page. */
@NullMarked
package org.ambassadorbot.core.feature.home;

import org.jspecify.annotations.NullMarked;
