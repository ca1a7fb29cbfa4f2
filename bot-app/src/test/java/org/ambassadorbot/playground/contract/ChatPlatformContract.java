package org.ambassadorbot.playground.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.core.platform.ChatPlatform;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.playground.Fault;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.ambassadorbot.playground.Simulator;
import org.junit.jupiter.api.Test;

/** What the core relies on when it sends, whatever the platform. */
public interface ChatPlatformContract {
  Card HELLO = Card.of(RichText.plain("Bonjour"));
  Card BYE = Card.of(RichText.plain("Au revoir"));
  DeliveryId DELIVERY = new DeliveryId(7);

  ChatPlatform platform();

  Simulator simulator();

  /** Somebody whom the bot can reach. */
  SimulatedPerson recipient();

  /** The direct conversation with them. */
  Destination direct();

  /** What the platform calls sending a message. */
  String sending();

  /** What a notification of a message shows, read out of what was sent. */
  String notification(JsonNode sent);

  private List<String> words() {
    return recipient().messages().stream()
        .filter(message -> message.author().equals("bot"))
        .map(SeenMessage::text)
        .toList();
  }

  @Test
  default void aSentMessageIsUpdatedAndWithdrawn() throws PlatformException {
    MessageRef message = platform().send(direct(), HELLO, DELIVERY);
    assertThat(words()).containsExactly("Bonjour");

    platform().update(message, BYE);
    assertThat(words()).containsExactly("Au revoir");

    platform().delete(message);
    platform().delete(message);
    assertThat(words()).isEmpty();
  }

  @Test
  default void aWithdrawnMessageIsGone() throws PlatformException {
    MessageRef message = platform().send(direct(), HELLO, DELIVERY);
    platform().delete(message);

    PlatformException failure =
        catchThrowableOfType(PlatformException.class, () -> platform().update(message, BYE));

    assertThat(failure.reason()).isEqualTo(Reason.GONE);
  }

  @Test
  default void aMessageGoesBeneathAnother() throws PlatformException {
    MessageRef first = platform().send(direct(), HELLO, DELIVERY);
    Destination.Beneath beneath = new Destination.Beneath((Destination.Direct) direct(), first);

    MessageRef second = platform().send(beneath, BYE, new DeliveryId(8));

    assertThat(words()).containsExactly("Bonjour", "Au revoir");
    platform().update(second, HELLO);
    platform().delete(second);
    assertThat(words()).containsExactly("Bonjour");
    assertThat(simulator().breaches()).isEmpty();
  }

  @Test
  default void aMessageMeantForBeneathOneThatIsGoneArrivesAllTheSame() throws PlatformException {
    MessageRef first = platform().send(direct(), HELLO, DELIVERY);
    platform().delete(first);
    Destination.Beneath beneath = new Destination.Beneath((Destination.Direct) direct(), first);

    platform().send(beneath, BYE, new DeliveryId(8));

    assertThat(words()).containsExactly("Au revoir");
  }

  @Test
  default void aRateLimitSaysHowLongToWait() {
    Fault tooMany = new Fault.TooManyRequests(Duration.ofSeconds(17));
    simulator()
        .breakWith(method -> method.equals(sending()) ? Optional.of(tooMany) : Optional.empty());

    PlatformException failure =
        catchThrowableOfType(
            PlatformException.class, () -> platform().send(direct(), HELLO, DELIVERY));

    assertThat(failure.reason()).isEqualTo(Reason.RATE_LIMITED);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
    assertThat(words()).isEmpty();
  }

  @Test
  default void anOverlongCardIsShortenedAtAWord() throws PlatformException {
    String text =
        IntStream.range(0, 60_000).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));

    platform()
        .send(direct(), Card.of(text, new CardElement.Paragraph(RichText.plain(text))), DELIVERY);

    String shown = words().get(0).replaceAll("\\s+", " ");
    String kept = shown.substring(0, shown.lastIndexOf('…')).strip();
    assertThat(text).startsWith(kept + " ");
    assertThat(simulator().breaches()).isEmpty();
  }

  @Test
  default void aCardOfTooManyElementsIsShortened() throws PlatformException {
    CardElement element = new CardElement.Paragraph(RichText.plain("Encore une ligne"));
    Card many = new Card("Beaucoup", Collections.nCopies(2_000, element));

    platform().send(direct(), many, DELIVERY);

    assertThat(words()).hasSize(1);
    assertThat(simulator().breaches()).isEmpty();
  }

  @Test
  default void theNotificationIsNeverEmpty() throws Exception {
    platform().send(direct(), HELLO, DELIVERY);
    for (String name : List.of("hostile", "picture", "buttons", "inline-form", "long")) {
      Card card = SampleCards.cards().get(name);
      assertThat(card).as(name).isNotNull();
      if (card != null) {
        MessageRef message = platform().send(direct(), card, DELIVERY);
        platform().delete(message);
      }
    }

    ObjectMapper json = new ObjectMapper();
    List<Simulator.RecordedCall> sent =
        simulator().calls().stream().filter(call -> call.method().equals(sending())).toList();
    assertThat(sent).hasSize(6);
    for (Simulator.RecordedCall call : sent) {
      assertThat(notification(json.readTree(call.content()))).as(call.content()).isNotBlank();
    }
  }
}
