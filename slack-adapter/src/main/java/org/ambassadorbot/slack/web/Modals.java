package org.ambassadorbot.slack.web;

import com.slack.api.model.view.View;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;

/** Opens forms before people. */
public interface Modals {

  /** Opens a form; blocks like every call, not repeatable: a trigger works once, for 3 seconds. */
  void open(WorkspaceId workspace, String triggerId, View view) throws PlatformException;

  /** Says something to one person where they are; for when a form did not open. */
  void whisper(String responseUrl, String text) throws PlatformException;
}
