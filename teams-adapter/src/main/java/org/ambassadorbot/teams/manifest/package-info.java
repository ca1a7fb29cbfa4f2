/** The app package that an administrator uploads to Teams. */
@NullMarked
package org.ambassadorbot.teams.manifest;

import org.jspecify.annotations.NullMarked;
