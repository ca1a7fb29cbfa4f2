/** Installing the bot in a workspace: the manifest, OAuth, the tokens. */
@NullMarked
package org.ambassadorbot.slack.install;

import org.jspecify.annotations.NullMarked;
