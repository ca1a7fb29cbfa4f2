package org.ambassadorbot.core.feature.challenge;

import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.outbox.Topic;
import org.ambassadorbot.core.people.Role;

/** What cards of challenges lead to, and who may go there. */
public final class ChallengeActions {
  /** The form that makes a challenge. */
  public static final FormId NEW = new FormId("challenge.new");

  /** Goes on with a challenge that is being made. */
  public static final ActionId EDIT = new ActionId("challenge.edit");

  /** The form in which somebody says what they did. */
  public static final FormId DECLARE = new FormId("challenge.deed");

  /** Asks whether a challenge is to end now. */
  public static final ActionId END = new ActionId("challenge.end");

  /** Asks whether a challenge that has not begun is to be called off. */
  public static final ActionId CANCEL = new ActionId("challenge.cancel");

  /** The challenges. */
  public static final ActionId LIST = new ActionId("challenge.list");

  /** The result as a table. */
  public static final ActionId EXPORT = new ActionId("challenge.export");

  /** What challenges are announced as. */
  public static final Topic TOPIC = new Topic("challenge", ChallengePhrase.TOPIC);

  /** Whoever makes challenges, ends them and publishes. */
  public static final Access ORGANISERS = Access.only(Role.ORGANISER);

  /** Whoever plays. */
  public static final Access AMBASSADORS = Access.only(Role.AMBASSADOR);

  static final Access PLAYERS = Access.only(Role.AMBASSADOR, Role.ORGANISER);

  private ChallengeActions() {}
}
