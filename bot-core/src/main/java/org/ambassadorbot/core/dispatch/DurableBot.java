package org.ambassadorbot.core.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.directory.Acquaintance;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.inbound.Incoming.BotRemoved;
import org.ambassadorbot.core.inbound.Incoming.ButtonPressed;
import org.ambassadorbot.core.inbound.Incoming.CommandGiven;
import org.ambassadorbot.core.inbound.Incoming.FilesReceived;
import org.ambassadorbot.core.inbound.Incoming.FormRequested;
import org.ambassadorbot.core.inbound.Incoming.FormSubmitted;
import org.ambassadorbot.core.inbound.Incoming.TextReceived;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.Installations;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot: each interaction is one transaction, durable before it is answered. */
@Singleton
final class DurableBot implements Bot {
  private static final Logger log = LoggerFactory.getLogger(DurableBot.class);
  private static final int NUMBER_BYTES = 4;

  /** What people do that may change what their page shows. */
  private static final Set<Class<? extends Incoming>> DEEDS =
      Set.of(
          CommandGiven.class,
          TextReceived.class,
          FilesReceived.class,
          ButtonPressed.class,
          FormSubmitted.class);

  private final Database database;
  private final Introductions introductions;
  private final Directory directory;
  private final Following following;
  private final ReceiptStore receipts;
  private final Phrasebook phrasebook;
  private final Pages pages;
  private final Installations installations;
  private final Router router;
  private final Answering answering;
  private final Replies replies;
  private final SecureRandom random = new SecureRandom();

  @Inject
  DurableBot(Database database, Conversing conversing, Installations installations, Router router) {
    this.database = database;
    this.introductions = conversing.introductions();
    this.directory = conversing.directory();
    this.following = conversing.following();
    this.receipts = conversing.receipts();
    this.answering = conversing.answering();
    this.replies = conversing.replies();
    this.phrasebook = conversing.phrasebook();
    this.pages = conversing.pages();
    this.installations = installations;
    this.router = router;
  }

  @Override
  public Reply handle(Incoming incoming) {
    if (incoming instanceof BotRemoved removed) {
      return database.write(() -> forget(removed.origin()));
    }
    if (following.hears(incoming)) {
      return new Reply.Nothing();
    }
    if (!introductions.introduce(incoming.origin())) {
      return new Reply.Nothing();
    }
    try {
      return takeInOrMeetAgain(incoming);
    } catch (RuntimeException e) {
      return apologise(incoming, e);
    }
  }

  /** Whoever was erased since they were last seen is met again, as anybody new. */
  private Reply takeInOrMeetAgain(Incoming incoming) {
    Identity sender = incoming.origin().sender();
    Optional<Reply> reply = database.write(() -> takeIn(incoming));
    if (reply.isPresent()) {
      return reply.get();
    }
    introductions.forget(sender);
    introductions.introduce(incoming.origin());
    return database.write(() -> takeIn(incoming)).orElseThrow();
  }

  /** The tokens are void: what was installed goes; people, points and programme stay. */
  private Reply forget(Origin origin) {
    installations.remove(origin.workspace());
    return new Reply.Nothing();
  }

  /** Empty, with nothing written, when nobody is known to stand behind the account. */
  private Optional<Reply> takeIn(Incoming incoming) {
    Origin origin = incoming.origin();
    Optional<Turn> met = turn(origin);
    if (met.isEmpty()) {
      return Optional.empty();
    }
    if (!receipts.isFirst(origin)) {
      return Optional.of(new Reply.Nothing());
    }
    directory.saw(origin.sender());
    Turn turn = met.get();
    Reply reply = answering.settle(turn, router.route(turn, incoming), sourceOf(incoming));
    if (DEEDS.contains(incoming.getClass())) {
      pages.changed(turn.programme().id(), turn.person().id());
    }
    return Optional.of(reply);
  }

  private Optional<Turn> turn(Origin origin) {
    return directory.find(origin.sender()).map(met -> turn(met, origin));
  }

  private Turn turn(Acquaintance met, Origin origin) {
    return new Turn(
        met.person(),
        met.programme(),
        phrasebook.speaking(met.person().language(), met.programme().address()),
        origin);
  }

  /** The transaction was undone; the receipt and the excuse are written in one of their own. */
  private Reply apologise(Incoming incoming, RuntimeException failure) {
    byte[] bytes = new byte[NUMBER_BYTES];
    random.nextBytes(bytes);
    String number = HexFormat.of().formatHex(bytes);
    log.error("interaction {} failed", number, failure);
    return database.write(
        () -> {
          Turn turn = turn(incoming.origin()).orElseThrow();
          return receipts.isFirst(incoming.origin())
              ? answering.settle(turn, replies.apology(turn.texts(), number), null)
              : new Reply.Nothing();
        });
  }

  private static @Nullable MessageRef sourceOf(Incoming incoming) {
    if (incoming instanceof ButtonPressed pressed) {
      return pressed.source();
    }
    if (incoming instanceof FormRequested requested) {
      return requested.source();
    }
    return incoming instanceof FormSubmitted submitted ? submitted.source() : null;
  }
}
