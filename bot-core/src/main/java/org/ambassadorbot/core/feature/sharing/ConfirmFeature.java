package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers confirm the shares they have seen, of others and never their own. */
final class ConfirmFeature implements Feature {
  static final ActionId CONFIRM = new ActionId("sharing.confirm");
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final int MOST_LISTED = 8;

  private final DeclareShare declaring;
  private final ShareStore shares;
  private final People people;
  private final Audit audit;

  @Inject
  ConfirmFeature(DeclareShare declaring, ShareStore shares, People people, Audit audit) {
    this.declaring = declaring;
    this.shares = shares;
    this.people = people;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            Command.Names.of("partages", "shares"),
            ORGANISERS,
            OfferPhrase.HELP_SHARES,
            (turn, text) -> new Reply.SayPrivately(list(turn))));
    catalogue.button(CONFIRM, ORGANISERS, this::confirm);
  }

  private Card list(Turn turn) {
    Texts texts = turn.texts();
    List<Share> waiting = shares.unconfirmed(turn.programme().id(), MOST_LISTED);
    if (waiting.isEmpty()) {
      return Card.of(texts.rich(OfferPhrase.SHARES_NONE));
    }
    String title = texts.plain(OfferPhrase.SHARES_TITLE);
    List<CardElement> elements = new ArrayList<>();
    elements.add(new CardElement.Heading(title));
    for (Share share : waiting) {
      elements.add(new CardElement.Paragraph(line(turn, share)));
      if (!share.isOf(turn.person().id())) {
        elements.add(
            new CardElement.Buttons(
                List.of(
                    Button.press(
                        texts.plain(OfferPhrase.CONFIRM), CONFIRM, String.valueOf(share.id())))));
      }
    }
    return new Card(title, elements);
  }

  private RichText line(Turn turn, Share share) {
    Texts texts = turn.texts();
    List<Argument> arguments = new ArrayList<>(List.of(SharingCards.about(share)));
    arguments.add(name(turn, share));
    arguments.add(
        Argument.with(
            "evidence", texts.plain(OfferPhrase.valueOf("EVIDENCE_" + share.evidence().name()))));
    String post = share.post();
    if (post == null) {
      return texts.rich(OfferPhrase.SHARES_LINE, arguments.toArray(Argument[]::new));
    }
    arguments.add(Argument.with("post", RichText.link(share.network().label(), post)));
    return texts.rich(OfferPhrase.SHARES_LINE_POST, arguments.toArray(Argument[]::new));
  }

  private Argument name(Turn turn, Share share) {
    return Argument.with(
        "name",
        Optional.ofNullable(share.person())
            .flatMap(person -> people.find(share.programme(), person))
            .map(Person::name)
            .orElseGet(() -> turn.texts().plain(OfferPhrase.SOMEBODY)));
  }

  private Reply confirm(Turn turn, String argument) {
    Optional<Share> found =
        ShareableId.parse(argument).flatMap(id -> shares.find(turn.programme().id(), id.value()));
    if (found.isEmpty() || !declaring.confirm(turn.person(), found.get())) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(OfferPhrase.CONFIRM_REFUSED)));
    }
    Share share = found.get();
    audit.record(turn.person(), "share.confirmed", "share:" + share.id(), "");
    Card list = list(turn);
    List<CardElement> elements = new ArrayList<>();
    elements.add(
        new CardElement.Paragraph(
            turn.texts()
                .rich(
                    OfferPhrase.CONFIRMED,
                    Argument.with("title", share.title()),
                    name(turn, share))));
    elements.addAll(list.elements());
    return new Reply.ReplaceSource(new Card(list.summary(), elements));
  }
}
