/**
 * Who is who: programmes, people, their identities on each platform, their roles, and the audit
 * log.
 */
@NullMarked
package org.ambassadorbot.core.directory;

import org.jspecify.annotations.NullMarked;
