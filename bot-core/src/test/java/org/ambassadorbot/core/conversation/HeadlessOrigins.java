package org.ambassadorbot.core.conversation;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.AnswerPath;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.inbound.ReceiptKey;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.Destination;

/** Where somebody's acts come from, and where they can be answered; each act is a new one. */
record HeadlessOrigins(Identity identity, Casting casting) {
  /** The channel that everybody is in. */
  static final String CHANNEL = "channel";

  private static final AtomicInteger RECEIPTS = new AtomicInteger();

  /** From the conversation with the bot. */
  Origin direct() {
    return of(place(), place());
  }

  /** From the person's page of the bot. */
  Origin home() {
    return of(new Destination.Home(identity), place());
  }

  /** From the channel, where others read what is not whispered. */
  Origin channel() {
    Destination.Conversation channel =
        new Destination.Conversation(identity.workspace(), CHANNEL, null);
    return of(channel, new Destination.Whisper(channel, identity.userId()));
  }

  /** Where nothing can be answered at once. */
  Origin aside() {
    Origin origin = direct();
    return new Origin(
        identity,
        origin.languageTag(),
        origin.receipt(),
        new AnswerPath(place(), place(), Set.of()));
  }

  private Destination place() {
    return new Destination.Direct(identity);
  }

  private Origin of(Destination publicly, Destination privately) {
    Set<AnswerKind> inResponse =
        casting.platform() == 0 ? Set.of(AnswerKind.values()) : Set.of(AnswerKind.FIELD_ERRORS);
    return new Origin(
        identity,
        casting.languageTag(),
        new ReceiptKey("r" + RECEIPTS.incrementAndGet()),
        new AnswerPath(publicly, privately, inResponse));
  }
}
