package org.ambassadorbot.playground.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.Form;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do in Teams and what they see, through the real adapter. */
class TeamsConversationTest {
  private static final Form FORM =
      new Form(
          new FormId("sample.edit"),
          "12",
          "Modifier",
          new Form.Labels("Envoyer", "Annuler"),
          List.of(FormField.TextField.line("link", "Lien", 200).startingWith("https://a.example")));
  private static final Card CARD =
      Card.of(
          "À relire",
          new CardElement.Heading("À relire"),
          new CardElement.Buttons(
              List.of(
                  Button.press("Accepter", new ActionId("sample.accept"), "12"),
                  Button.open("Modifier", FORM.id(), "12"),
                  Button.visit("Lire", "https://example.org/"))));
  private static final Card DONE = Card.of(RichText.plain("C'est accepté"));

  private final ScriptedTeamsBot bot = new ScriptedTeamsBot();
  private final TeamsSimulator simulator = bot.simulator;
  private final SimulatedPerson nadia = simulator.add(ScriptedTeamsBot.NADIA);
  private final SimulatedPerson karim =
      simulator.add(new Newcomer("Karim", "karim@example.org", "en-GB", "Europe/London", false));

  @AfterEach
  void teamsHasNothingToComplainOf() {
    bot.close();
    assertThat(simulator.breaches()).isEmpty();
  }

  @Test
  void aDirectMessageIsAnsweredInTheDirectConversation() {
    bot.answers(this::sent);

    nadia.says("aide");

    SeenMessage seen = last(nadia);
    assertThat(seen.author()).isEqualTo("bot");
    assertThat(seen.conversation()).isEqualTo("direct");
    assertThat(seen.isPrivate()).isTrue();
    assertThat(seen.text()).isEqualTo("À relire");
    assertThat(seen.buttons()).containsExactly("Accepter", "Modifier", "Lire");
    assertThat(karim.messages()).isEmpty();
  }

  @Test
  void aMentionIsAnsweredInItsThreadBeforeEverybody() {
    bot.answers(this::sent);

    nadia.mentions("général", "aide");

    assertThat(bot.last(Incoming.TextReceived.class).text()).isEqualTo("aide");
    assertThat(last(karim).conversation()).isEqualTo("général");
    assertThat(last(karim).isPrivate()).isFalse();
  }

  @Test
  void aCommandIsTheSameWordsWithoutItsSlash() {
    nadia.commands("/ambassadeur points");

    assertThat(bot.last(Incoming.TextReceived.class).text()).isEqualTo("ambassadeur points");
  }

  @Test
  void whoeverMovesToAnotherZoneIsHeardOf() {
    nadia.says("aide");
    String moved =
        new String(bot.simulator.written(nadia, "points"), UTF_8)
            .replace("Europe/Paris", "America/Montreal");

    bot.simulator.post(bot.simulator.authorization(Forgery.NONE), moved.getBytes(UTF_8));

    assertThat(bot.heard)
        .filteredOn(Incoming.ZoneTold.class::isInstance)
        .singleElement()
        .satisfies(
            told ->
                assertThat(((Incoming.ZoneTold) told).zone())
                    .isEqualTo(ZoneId.of("America/Montreal")));
    assertThat(bot.last(Incoming.TextReceived.class).text()).isEqualTo("points");
  }

  @Test
  void aPressedButtonTurnsItsMessageIntoAnother() {
    asked("aide");
    bot.answers(incoming -> new Reply.ReplaceSource(DONE));

    nadia.presses(last(nadia).id(), "Accepter", Map.of());

    assertThat(last(nadia).text()).isEqualTo("C'est accepté");
    assertThat(last(nadia).buttons()).isEmpty();
    Incoming.ButtonPressed pressed = bot.last(Incoming.ButtonPressed.class);
    assertThat(requireNonNull(pressed.source()).messageId()).isEqualTo(last(nadia).id());
  }

  @Test
  void aMessageAnsweredToCanBeChangedByItsReference() throws PlatformException {
    bot.answers(this::sent);
    nadia.mentions("général", "aide");
    bot.answers(incoming -> new Reply.Nothing());
    nadia.presses(last(nadia).id(), "Accepter", Map.of());

    MessageRef source = requireNonNull(bot.last(Incoming.ButtonPressed.class).source());
    bot.platform.update(source, DONE);

    assertThat(last(karim).text()).isEqualTo("C'est accepté");
  }

  @Test
  void aDialogOpensStaysWithItsErrorsAndCloses() {
    asked("aide");
    bot.answers(incoming -> new Reply.OpenForm(FORM));
    nadia.presses(last(nadia).id(), "Modifier", Map.of());
    assertThat(nadia.form().orElseThrow().title()).isEqualTo("Modifier");
    assertThat(nadia.form().orElseThrow().submitLabel()).isEqualTo("Envoyer");

    bot.answers(incoming -> new Reply.FieldErrors(Map.of("link", "Ce lien est déjà là."), FORM));
    nadia.submits(Map.of("link", "https://b.example"));
    assertThat(nadia.form().orElseThrow().errors())
        .isEqualTo(Map.of("link", "Ce lien est déjà là."));

    bot.answers(incoming -> new Reply.Nothing());
    nadia.submits(Map.of());
    assertThat(nadia.form()).isEmpty();
    Incoming.FormSubmitted sent = bot.last(Incoming.FormSubmitted.class);
    assertThat(sent.argument()).isEqualTo("12");
    assertThat(sent.answers()).isEqualTo(Map.of("link", List.of("https://a.example")));
    assertThat(requireNonNull(sent.source()).messageId()).isEqualTo(last(nadia).id());
  }

  @Test
  void anAnswerThatIsNoFormIsShownInPlaceOfTheDialog() {
    asked("aide");
    bot.answers(incoming -> new Reply.SayPrivately(DONE));

    nadia.presses(last(nadia).id(), "Modifier", Map.of());

    assertThat(nadia.form()).isEmpty();
    assertThat(last(nadia).text()).isEqualTo("C'est accepté");
  }

  @Test
  void aFormInAMessageIsSentErrorsShownAndReplaced() {
    bot.answers(
        incoming -> sent(incoming, Card.of("x", new CardElement.InlineForm(FORM, "Ouvrir"))));
    nadia.says("suggérer");
    String message = last(nadia).id();

    bot.answers(incoming -> new Reply.FieldErrors(Map.of("link", "Non."), FORM));
    nadia.presses(message, "Envoyer", Map.of("link", "https://b.example"));
    assertThat(last(nadia).text()).contains("Non.");

    bot.answers(incoming -> new Reply.ReplaceSource(DONE));
    nadia.presses(message, "Envoyer", Map.of("link", "https://c.example"));
    assertThat(last(nadia).text()).isEqualTo("C'est accepté");
    assertThat(bot.last(Incoming.FormSubmitted.class).answers())
        .isEqualTo(Map.of("link", List.of("https://c.example")));
  }

  @Test
  void aRequiredFieldLeftEmptyIsNotSent() {
    asked("aide");
    bot.answers(incoming -> new Reply.OpenForm(FORM));
    nadia.presses(last(nadia).id(), "Modifier", Map.of());
    int heard = bot.heard.size();

    nadia.submits(Map.of("link", ""));

    assertThat(nadia.form().orElseThrow().errors()).containsOnlyKeys("link");
    assertThat(bot.heard).hasSize(heard);
  }

  @Test
  void aRequestDeliveredTwiceHasTheSameReceipt() {
    nadia.says("aide");

    simulator.redeliver();

    assertThat(bot.heard).hasSize(2);
    assertThat(bot.heard.get(1).origin().receipt()).isEqualTo(bot.heard.get(0).origin().receipt());
  }

  @Test
  void anInstallationToldTwiceIsOneForTheCore() {
    simulator.installs(nadia);

    assertThat(bot.heard).hasSize(2).hasOnlyElementsOfType(Incoming.BotInstalled.class);
    assertThat(bot.heard.get(1).origin().receipt()).isEqualTo(bot.heard.get(0).origin().receipt());
  }

  @Test
  void everyoneAddedToTheTeamIsHeardOf() {
    simulator.addsToTeam(nadia, List.of(nadia, karim));
    simulator.removesFromTeam(nadia, List.of(karim));

    assertThat(bot.heard)
        .extracting(each -> each.origin().sender().userId())
        .containsExactly(nadia.id(), karim.id(), karim.id());
    assertThat(bot.heard.get(2)).isInstanceOf(Incoming.TeamLeft.class);
  }

  @Test
  void thereIsNothingToPressThatIsNotShown() {
    asked("aide");

    assertThatThrownBy(() -> nadia.presses(last(nadia).id(), "Refuser", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> karim.presses(last(nadia).id(), "Accepter", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void asked(String words) {
    bot.answers(this::sent);
    nadia.says(words);
  }

  private Reply sent(Incoming incoming) {
    return sent(incoming, CARD);
  }

  private Reply sent(Incoming incoming, Card card) {
    try {
      bot.platform.send(incoming.origin().answer().publicly(), card, new DeliveryId(1));
      return new Reply.Nothing();
    } catch (PlatformException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SeenMessage last(SimulatedPerson person) {
    List<SeenMessage> seen = person.messages();
    return seen.get(seen.size() - 1);
  }
}
