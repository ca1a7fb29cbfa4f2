package org.ambassadorbot.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackConversationTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-09-02T10:00:00Z"), ZoneOffset.UTC);
  private static final Card BUTTONS =
      Card.of(
          "Choisir",
          new CardElement.Paragraph(RichText.plain("Que faire ?")),
          new CardElement.Buttons(
              List.of(
                  Button.press("Accepter", new ActionId("a.accept"), "12"),
                  Button.open("Modifier", new FormId("sample.form"), "12"),
                  Button.visit("Lire", "https://example.org/"))));

  private LoopbackBot bot;
  private SimulatedPerson nadia;
  private SimulatedPerson karim;

  @BeforeEach
  void start() {
    bot = new LoopbackBot(NOON);
    nadia = bot.slack.add(new Newcomer("Nadia", "n@example.org", "fr-FR", "Europe/Paris", true));
    karim = bot.slack.add(new Newcomer("Karim", "k@example.org", "en-GB", "Europe/London", false));
  }

  @AfterEach
  void stop() {
    assertThat(bot.slack.breaches()).isEmpty();
    bot.close();
  }

  private static Reply privately(String text) {
    return new Reply.SayPrivately(Card.of(RichText.plain(text)));
  }

  private static SeenMessage last(SimulatedPerson person) {
    List<SeenMessage> seen = person.messages();
    return seen.get(seen.size() - 1);
  }

  @Test
  void aCommandIsAnsweredPrivately() {
    bot.script = incoming -> privately("Vous avez 120 points & plus <b>");

    bot.slack.commandsIn(nadia, "general", "/ambassadeur points");

    assertThat(last(nadia).text()).isEqualTo("Vous avez 120 points & plus <b>");
    assertThat(last(nadia).isPrivate()).isTrue();
    assertThat(karim.messages()).isEmpty();
  }

  @Test
  void aCommandMayBeAnsweredToEverybody() {
    bot.script = incoming -> new Reply.Say(Card.of(RichText.plain("Bonjour à tous")));

    bot.slack.commandsIn(nadia, "general", "/ambassadeur bonjour");

    assertThat(last(karim).text()).isEqualTo("Bonjour à tous");
    assertThat(last(karim).conversation()).isEqualTo("general");
  }

  @Test
  void aDirectMessageIsAnsweredInTheDirectConversation() {
    bot.script = incoming -> privately("Bonjour");

    nadia.says("suggérer https://example.org/a?b=1&c=2 <b>");

    assertThat(((Incoming.TextReceived) bot.heard.get(0)).text())
        .isEqualTo("suggérer https://example.org/a?b=1&c=2 <b>");
    assertThat(last(nadia).conversation()).isEqualTo("direct");
    assertThat(last(nadia).author()).isEqualTo("bot");
    assertThat(karim.messages()).isEmpty();
  }

  @Test
  void aMentionIsAnsweredToThePersonAlone() {
    bot.script = incoming -> privately("Bonjour");

    nadia.mentions("general", "points");

    assertThat(((Incoming.TextReceived) bot.heard.get(0)).text()).isEqualTo("points");
    assertThat(last(nadia).isPrivate()).isTrue();
    assertThat(last(karim).author()).isEqualTo("Nadia");
  }

  @Test
  void aPressedButtonReplacesItsMessage() throws Exception {
    bot.platform.send(new Destination.Direct(identity(nadia)), BUTTONS, new DeliveryId(7));
    bot.script = incoming -> new Reply.ReplaceSource(Card.of(RichText.plain("Accepté")));

    SeenMessage message = last(nadia);
    nadia.presses(message.id(), "Accepter", Map.of());

    assertThat(message.buttons()).containsExactly("Accepter", "Modifier", "Lire");
    assertThat(((Incoming.ButtonPressed) bot.heard.get(0)).argument()).isEqualTo("12");
    assertThat(nadia.messages()).singleElement().extracting(SeenMessage::text).isEqualTo("Accepté");
  }

  @Test
  void aPressedButtonReplacesItsEphemeralMessage() {
    bot.script = incoming -> new Reply.SayPrivately(BUTTONS);
    bot.slack.commandsIn(nadia, "general", "/ambassadeur relire");
    bot.script = incoming -> new Reply.ReplaceSource(Card.of(RichText.plain("Accepté")));

    nadia.presses(last(nadia).id(), "Accepter", Map.of());

    assertThat(nadia.messages()).singleElement().extracting(SeenMessage::text).isEqualTo("Accepté");
    assertThat(last(nadia).buttons()).isEmpty();
  }

  @Test
  void aVisitTellsTheBotNothing() throws Exception {
    bot.platform.send(new Destination.Direct(identity(nadia)), BUTTONS, new DeliveryId(7));

    nadia.presses(last(nadia).id(), "Lire", Map.of());

    assertThat(bot.heard).isEmpty();
  }

  @Test
  void aFormIsFilledInRefusedAndAccepted() {
    bot.script = incoming -> new Reply.OpenForm(SampleCards.form());
    bot.slack.commandsIn(nadia, "general", "/ambassadeur suggérer");
    assertThat(nadia.form().orElseThrow().submitLabel()).isEqualTo("Envoyer");

    bot.script =
        incoming -> new Reply.FieldErrors(Map.of("link", "Ce lien est déjà proposé"), null);
    nadia.submits(Map.of("why", "Parce que", "consent", "true"));
    assertThat(nadia.form().orElseThrow().errors())
        .containsEntry("link", "Ce lien est déjà proposé");

    bot.script = incoming -> privately("Merci");
    nadia.submits(Map.of("link", "https://example.org/b", "consent", "true", "person", karim.id()));

    assertThat(nadia.form()).isEmpty();
    assertThat(last(nadia).text()).isEqualTo("Merci");
    assertThat(last(nadia).conversation()).isEqualTo("general");
    Incoming.FormSubmitted sent = (Incoming.FormSubmitted) bot.heard.get(2);
    assertThat(sent.argument()).isEqualTo("argument 12");
    assertThat(sent.answers())
        .containsEntry("link", List.of("https://example.org/b"))
        .containsEntry("network", List.of("linkedin"))
        .containsEntry("topics", List.of("x", "no"))
        .containsEntry("consent", List.of("true"))
        .containsEntry("day", List.of("2026-09-02"))
        .containsEntry("time", List.of("09:30"))
        .containsEntry("person", List.of(karim.id()));
  }

  @Test
  void aFormOpenedByAButtonReplacesTheMessageOfTheButton() throws Exception {
    bot.platform.send(new Destination.Direct(identity(nadia)), BUTTONS, new DeliveryId(7));
    bot.script = incoming -> new Reply.OpenForm(SampleCards.form());
    nadia.presses(last(nadia).id(), "Modifier", Map.of());
    bot.script = incoming -> new Reply.ReplaceSource(Card.of(RichText.plain("Modifié")));

    nadia.submits(Map.of("consent", "true"));

    assertThat(nadia.messages()).singleElement().extracting(SeenMessage::text).isEqualTo("Modifié");
  }

  @Test
  void aFormMayFollowAForm() {
    bot.script = incoming -> new Reply.OpenForm(SampleCards.form());
    nadia.commands("/ambassadeur suggérer");

    nadia.submits(Map.of("consent", "true"));

    assertThat(nadia.form()).isPresent();
    assertThat(bot.heard).hasSize(2);
  }

  @Test
  void homeIsPublishedAndItsButtonsWork() throws Exception {
    nadia.opensHome();
    bot.platform.send(new Destination.Home(identity(nadia)), BUTTONS, new DeliveryId(8));
    bot.script = incoming -> privately("Entendu");

    nadia.presses("home", "Accepter", Map.of());

    assertThat(bot.heard.get(0)).isInstanceOf(Incoming.HomeOpened.class);
    assertThat(nadia.messages())
        .extracting(SeenMessage::conversation)
        .containsExactly("direct", "home");
  }

  @Test
  void theSameDeliveryTwiceActsOnce() {
    nadia.commands("/ambassadeur points");
    assertThat(bot.slack.redeliverLast()).isEqualTo(200);
    nadia.says("points");
    assertThat(bot.slack.redeliverLast()).isEqualTo(200);

    assertThat(bot.heard).hasSize(2);
  }

  @Test
  void peopleComeAndGo() {
    bot.slack.joins(karim);
    bot.slack.leaves(karim);

    assertThat(bot.heard.get(0)).isInstanceOf(Incoming.PersonJoined.class);
    assertThat(bot.heard.get(1)).isInstanceOf(Incoming.PersonLeft.class);
  }

  @Test
  void everySampleCardIsWithinSlacksLimits() throws Exception {
    for (Card card : SampleCards.cards().values()) {
      bot.platform.send(new Destination.Direct(identity(nadia)), card, new DeliveryId(9));
      bot.platform.send(new Destination.Home(identity(nadia)), card, new DeliveryId(9));
    }

    assertThat(nadia.messages()).hasSize(SampleCards.cards().size() + 1);
  }

  private Identity identity(SimulatedPerson person) {
    return SlackPlaces.identity(bot.slack.teamId(), person.id());
  }
}
