/** The real bot between two make-believe companies: the playground, and its story told as text. */
@NullMarked
package org.ambassadorbot.app.demo;

import org.jspecify.annotations.NullMarked;
