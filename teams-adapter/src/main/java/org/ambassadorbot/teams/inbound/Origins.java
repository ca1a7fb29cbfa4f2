package org.ambassadorbot.teams.inbound;

import java.util.Set;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;

/** Who did what an activity tells, and where an answer goes. */
record Origins(Activity activity, WorkspaceId workspace) {

  /**
   * An answer stays in the conversation; a private one leaves a channel for the direct chat, and so
   * does every one where the bot is no part of the conversation.
   */
  Origin of(Member sender, Set<AnswerKind> inResponse) {
    if (activity.isFromElsewhere()) {
      Destination direct = new Destination.Direct(identity(sender));
      AnswerPath path = new AnswerPath(direct, direct, inResponse);
      return new Origin(identity(sender), activity.languageTag(), Receipts.of(activity), path);
    }
    ConversationName name = activity.conversation();
    Destination here = new Destination.Conversation(workspace, name.base(), name.thread());
    Destination aside = activity.isPersonal() ? here : new Destination.Direct(identity(sender));
    AnswerPath path = new AnswerPath(here, aside, inResponse);
    return new Origin(identity(sender), activity.languageTag(), Receipts.of(activity), path);
  }

  /** Something happened to somebody who said nothing: whatever is answered is for them alone. */
  Origin about(Member member) {
    Destination direct = new Destination.Direct(identity(member));
    AnswerPath path = new AnswerPath(direct, direct, Set.of());
    return new Origin(identity(member), null, Receipts.of(activity, member), path);
  }

  /** An emoji asks for no answer in the conversation; one, if any, is for the person alone. */
  Origin reaction(Member sender, String what) {
    Destination direct = new Destination.Direct(identity(sender));
    AnswerPath path = new AnswerPath(direct, direct, Set.of());
    return new Origin(
        identity(sender), activity.languageTag(), Receipts.of(activity, sender, what), path);
  }

  Origin installation(Member sender) {
    Origin origin = of(sender, Set.of());
    return new Origin(
        origin.sender(), origin.languageTag(), Receipts.ofInstallation(activity), origin.answer());
  }

  MessageRef message(String messageId) {
    return new MessageRef(workspace, activity.conversation().holding(messageId), messageId);
  }

  private Identity identity(Member member) {
    return new Identity(workspace, member.userId());
  }
}
