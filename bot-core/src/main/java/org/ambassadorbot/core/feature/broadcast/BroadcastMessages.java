package org.ambassadorbot.core.feature.broadcast;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.LinkDraft;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Wording;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;

/** What recipients see of a broadcast. */
final class BroadcastMessages {
  private static final int LONGEST_SUMMARY = 150;

  private final People people;
  private final Phrasebook phrasebook;
  private final TrackedLinks links;

  @Inject
  BroadcastMessages(People people, Phrasebook phrasebook, TrackedLinks links) {
    this.people = people;
    this.phrasebook = phrasebook;
    this.links = links;
  }

  /** The message as somebody of a language gets it. */
  Card card(Programme programme, Broadcast broadcast, Language language) {
    Texts texts = phrasebook.speaking(language, programme.address());
    Message message = broadcast.content().message();
    MessageText text = MessageText.of(message.words());
    List<CardElement> elements = new ArrayList<>(text.elements());
    String link = message.link();
    if (link != null) {
      String label = message.button();
      elements.add(
          new CardElement.Buttons(
              List.of(
                  Button.visit(
                          label == null ? texts.plain(BroadcastPhrase.OPEN_LINK) : label,
                          tracked(broadcast, link))
                      .primary())));
    }
    replyTo(broadcast)
        .ifPresent(
            name ->
                elements.add(
                    new CardElement.Remark(
                        texts.rich(BroadcastPhrase.MESSAGE_REPLY, with("name", name)))));
    String summary = text.lines().findFirst().orElse(message.title());
    return new Card(Wording.shorten(summary, LONGEST_SUMMARY), elements);
  }

  private String tracked(Broadcast broadcast, String link) {
    return links.url(
        links.lead(LinkDraft.lasting(broadcast.programme(), broadcast.linkPurpose(), link)));
  }

  /** In a channel nobody can answer the bot by writing to it. */
  private Optional<String> replyTo(Broadcast broadcast) {
    return broadcast.content().audience().kind() == Audience.Kind.CHANNEL
        ? Optional.empty()
        : people.find(broadcast.programme(), broadcast.content().replyTo()).map(Person::name);
  }
}
