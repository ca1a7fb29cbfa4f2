package org.ambassadorbot.core.feature.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a platform refuses is told by name and cause, and only that is tried again. */
@ParameterizedClass
@EnumSource(Dialect.class)
class RefusedTest {
  private final HeadlessStage stage;
  private final HeadlessActor lea;
  private final HeadlessActor nadia;
  private final HeadlessActor karim;

  RefusedTest(Dialect dialect) {
    stage = new HeadlessStage(dialect);
    lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
    nadia = stage.enters("Nadia");
    karim = stage.enters("Karim");
    lea.says("aide");
    for (HeadlessActor ambassador : new HeadlessActor[] {nadia, karim}) {
      ambassador.joins();
    }
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private void send(String words, String... more) {
    lea.says("diffuser " + words);
    lea.fills(more);
    lea.presses("Confirmer l'envoi");
    lea.says("mes diffusions");
    lea.presses("Ouvrir n°\u00a01");
  }

  private static Optional<Reason> only(boolean isMeant, Reason reason) {
    return isMeant ? Optional.of(reason) : Optional.empty();
  }

  @Test
  void whoeverBlockedTheBotIsNamedAndAloneTriedAgain() {
    stage.refuses(
        to ->
            only(
                to.equals(new Destination.Direct(nadia.identity())), Reason.RECIPIENT_UNREACHABLE));
    send("Bonjour");
    lea.hears("1 sur 2");
    karim.hears("Bonjour");
    lea.presses("Voir les échecs");
    lea.hears("compte fermé, ou bot bloqué : Nadia");

    stage.refuses(to -> Optional.empty());
    lea.presses("Réessayer ces envois");
    nadia.hears("Bonjour");
    karim.hearsTimes(2);
  }

  @Test
  void anAccessRevokedInTheMiddleLosesAndDoublesNothing() {
    AtomicInteger sent = new AtomicInteger();
    stage.refuses(to -> only(sent.incrementAndGet() > 1, Reason.UNAUTHORISED));
    send("Bonjour");
    lea.hears("1 sur 2");
    lea.hears("Alpha ne laisse plus entrer le bot depuis");
    lea.hears("Un message attend et partira de lui-même");
    lea.says("santé");
    lea.hears("un message attend");

    stage.refuses(to -> Optional.empty());
    stage.passes(Duration.ofMinutes(1));
    stage.settle();
    lea.says("mes diffusions");
    lea.presses("Ouvrir n°\u00a01");
    lea.hears("2 sur 2");
    nadia.hears("Bonjour");
    nadia.hearsTimes(2);
    karim.hears("Bonjour");
    karim.hearsTimes(2);
  }

  @Test
  void organisersAreToldOnceThatAnAccessIsLostAndWhenItIsBack() {
    stage.refuses(to -> Optional.of(Reason.UNAUTHORISED));
    send("Bonjour");
    stage.works("access-");
    stage.passes(Duration.ofMinutes(3));
    stage.settle();
    stage.works("access-");
    lea.hears("Alpha ne me laisse plus entrer depuis");
    stage.passes(Duration.ofMinutes(30));
    stage.settle();
    stage.works("access-");

    stage.refuses(to -> Optional.empty());
    stage.passes(Duration.ofMinutes(15));
    stage.settle();
    stage.works("access-");

    lea.hears("Alpha me laisse entrer à nouveau");
    nadia.hears("Bonjour");
    assertThat(
            stage.shown(1).stream()
                .filter(card -> card.summary().startsWith("Alpha ne me laisse plus")))
        .hasSize(1);
  }

  @Test
  void aChannelThatIsGoneIsSaid() {
    HeadlessActor omar = stage.enters(Casting.of("Omar").administrating());
    omar.says("aide");
    stage.refuses(to -> only(to instanceof Destination.Conversation, Reason.GONE));
    omar.says("diffuser Bonjour");
    omar.fills("audience", "CHANNEL", "channel", "C0GONE");
    omar.presses("Confirmer l'envoi");
    omar.says("mes diffusions");
    omar.presses("Ouvrir n°\u00a01");
    omar.hears("0 sur 1");
    omar.presses("Voir les échecs");
    omar.hears("Ce canal est supprimé ou archivé, ou le bot n'y est pas : Le canal C0GONE");
  }
}
