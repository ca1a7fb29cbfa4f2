package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Ambassadors see what can be shared, and get it ready to say in their own words. */
final class SharingFeature implements Feature {
  static final Access AMBASSADORS = Access.only(Role.AMBASSADOR, Role.ORGANISER);
  private static final int MOST_LISTED = 8;
  private static final int MOST_OPEN = 500;

  private final ShareableStore contents;
  private final ShareStore shares;
  private final SharingCards cards;
  private final StoryPhotos photos;
  private final Clock clock;

  @Inject
  SharingFeature(
      ShareableStore contents,
      ShareStore shares,
      SharingCards cards,
      StoryPhotos photos,
      Clock clock) {
    this.contents = contents;
    this.shares = shares;
    this.cards = cards;
    this.photos = photos;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("contenus", "contenu", "partager"),
                List.of("content", "contents", "share")),
            AMBASSADORS,
            SharingPhrase.HELP_CONTENT,
            this::list));
    catalogue.button(SharingCards.LIST, AMBASSADORS, this::list);
    catalogue.button(SharingCards.SHARE, AMBASSADORS, (turn, id) -> share(turn, id, false));
    catalogue.button(SharingCards.ANOTHER, AMBASSADORS, (turn, id) -> share(turn, id, true));
    catalogue.home(this::home);
  }

  private Reply list(Turn turn, String topic) {
    Optional<ShareableId> number = ShareableId.parse(topic);
    if (number.isPresent()) {
      return new Reply.SayPrivately(card(turn, number.get(), false));
    }
    List<Shareable> open = open(turn, topic);
    if (open.isEmpty()) {
      return new Reply.SayPrivately(
          Card.of(
              topic.isBlank()
                  ? turn.texts().rich(SharingPhrase.LIST_NONE)
                  : turn.texts()
                      .rich(SharingPhrase.LIST_NONE_ON_TOPIC, Argument.with("topic", topic))));
    }
    List<Shareable> shown = open.subList(0, Math.min(open.size(), MOST_LISTED));
    return new Reply.SayPrivately(SharingCards.list(turn, shown, open.size() - shown.size()));
  }

  private List<Shareable> open(Turn turn, String topic) {
    String wanted = plain(topic.replaceFirst("^#", ""));
    return contents.open(turn.programme().id(), today(turn), MOST_OPEN).stream()
        .filter(content -> content.suits(turn.person().language()))
        .filter(content -> plain(content.wording().topic()).contains(wanted))
        .toList();
  }

  private LocalDate today(Turn turn) {
    return LocalDate.ofInstant(clock.instant(), turn.programme().zone());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }

  /** Another angle takes the place of the one before; the card for a first look comes anew. */
  private Reply share(Turn turn, String argument, boolean isAnother) {
    Card card =
        ShareableId.parse(argument)
            .map(id -> card(turn, id, isAnother))
            .orElseGet(() -> Card.of(turn.texts().rich(SharingPhrase.CARD_UNKNOWN)));
    return isAnother ? new Reply.ReplaceSource(card) : new Reply.SayPrivately(card);
  }

  private Card card(Turn turn, ShareableId id, boolean isAnother) {
    Optional<Shareable> found = contents.find(turn.programme().id(), id);
    if (found.isEmpty()) {
      return Card.of(turn.texts().rich(SharingPhrase.CARD_UNKNOWN));
    }
    Shareable content = found.get();
    if (!content.validity().holdsOn(today(turn))) {
      return SharingCards.closed(turn, content, today(turn));
    }
    int angle =
        isAnother
            ? contents.dealAnother(content, turn.person().id())
            : contents.deal(content, turn.person().id());
    int taken = shares.othersWithAngle(content, angle, turn.person().id());
    List<Button> more = new ArrayList<>();
    photos
        .of(content)
        .map(address -> StoryCards.seePhoto(turn.texts(), address))
        .ifPresent(more::add);
    more.add(Button.press(turn.texts().plain(RulesPhrase.RULES_BUTTON), RulesFeature.LIST, ""));
    return cards.share(turn, content, angle, taken, more);
  }

  private List<CardElement> home(Turn turn) {
    if (!AMBASSADORS.allows(turn.person())) {
      return List.of();
    }
    int open = open(turn, "").size();
    return open == 0
        ? List.of()
        : List.of(
            new CardElement.Paragraph(
                turn.texts().rich(SharingPhrase.HOME_OPEN, Argument.with("count", open))),
            SharingCards.seeContents(turn.texts()));
  }
}
