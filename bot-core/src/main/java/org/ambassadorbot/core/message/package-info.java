/** What a message or a form is made of, whatever the platform that draws it. */
@NullMarked
package org.ambassadorbot.core.message;

import org.jspecify.annotations.NullMarked;
