package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.playground.FaultPlan;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Platforms that say no to the real adapters in the middle of a broadcast: nothing is lost, nothing
 * is sent twice, and the organiser, who is on the other platform, is told whom it was and why.
 */
@ParameterizedClass(name = "{0} says no")
@ValueSource(strings = {"slack", "teams"})
class RefusedByPlatformsTest {
  private static final Set<String> SENDING = Set.of("chat.postMessage", "send");
  private static final String CHANNEL = "general";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final boolean isSlack;
  private final PlatformStage stage;
  private final LiveCompany company;
  private final Actor lea;
  private final Actor omar;
  private final Actor nadia;
  private final Actor karim;

  RefusedByPlatformsTest(String platform) {
    isSlack = platform.equals("slack");
    stage = new PlatformStage(isSlack ? 0 : 1, Dialect.SQLITE);
    company = stage.company();
    lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
    omar = stage.enters(Casting.of("Omar").administrating());
    nadia = stage.enters("Nadia");
    karim = stage.enters("Karim");
    lea.says("aide");
    omar.says("aide");
    for (Actor ambassador : new Actor[] {nadia, karim}) {
      ambassador.joins();
    }
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private Simulator platform() {
    return company.platforms().get(isSlack ? 0 : 1);
  }

  private static SimulatedPerson person(Actor actor) {
    return ((PlatformActor) actor).person();
  }

  private static long received(Actor actor) {
    return actor.screen().stream().filter(seen -> seen.text().startsWith("Bonjour")).count();
  }

  /** From the second message on, and not before the first one has arrived. */
  private void afterOneMessage(Runnable calamity) {
    AtomicInteger begun = new AtomicInteger();
    long already = arrived();
    FaultPlan plan =
        method -> {
          if (SENDING.contains(method) && begun.incrementAndGet() == 2) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (arrived() == already && System.nanoTime() < deadline) {
              LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
            calamity.run();
          }
          return Optional.empty();
        };
    platform().breakWith(plan);
  }

  private long arrived() {
    return platform().calls().stream().filter(call -> SENDING.contains(call.method())).count();
  }

  private void takeAccessAway() {
    if (isSlack) {
      company.slack().revoke(LiveCompany.SLACK_TOKEN, "token_revoked");
    } else {
      company.teams().forgetBot();
    }
  }

  private void giveAccessBack() {
    company.slack().accept(LiveCompany.SLACK_TOKEN, true);
    company.connectTo(stage.open().port());
  }

  private void looks() {
    lea.says("mes diffusions");
    lea.presses("Ouvrir n°\u00a01");
  }

  private void send() {
    lea.says("diffuser Bonjour");
    lea.fills();
    lea.presses("Confirmer l'envoi");
    looks();
  }

  @Test
  void anAccessRevokedInTheMiddleLosesAndDoublesNothing() {
    afterOneMessage(this::takeAccessAway);
    send();
    lea.hears("1 sur 2");
    lea.hears("ne laisse plus entrer le bot");

    stage.passes(Duration.ofMinutes(1));
    stage.settle();
    looks();
    lea.hears("1 sur 2");

    giveAccessBack();
    stage.passes(Duration.ofMinutes(15));
    stage.settle();
    looks();
    lea.hears("2 sur 2");
    assertThat(received(nadia)).isOne();
    assertThat(received(karim)).isOne();
  }

  @Test
  void whoeverBlockedTheBotIsNamedAndAloneTriedAgain() {
    if (isSlack) {
      company.slack().block(person(nadia), "cannot_dm_bot");
    } else {
      company.teams().block(person(nadia));
    }
    send();
    lea.hears("1 sur 2");
    lea.presses("Voir les échecs");
    lea.hears("compte fermé, ou bot bloqué : Nadia");

    company.slack().unblock(person(isSlack ? nadia : lea));
    company.teams().unblock(person(isSlack ? lea : nadia));
    lea.presses("Réessayer ces envois");
    assertThat(received(nadia)).isOne();
    assertThat(received(karim)).isOne();
  }

  @Test
  void aChannelThatIsArchivedOrDeletedIsSaid() {
    omar.mentions("aide");
    String channel =
        isSlack ? company.slack().channelId(CHANNEL) : company.teams().channelId(CHANNEL);
    if (isSlack) {
      company.slack().closeChannel(CHANNEL, "is_archived");
    } else {
      company.teams().deleteChannel(CHANNEL);
    }
    omar.says("diffuser Bonjour");
    omar.fills("audience", "CHANNEL", "channel", channel);
    omar.presses("Confirmer l'envoi");
    omar.says("mes diffusions");
    omar.presses("Ouvrir n°\u00a01");
    omar.hears("0 sur 1");
    omar.presses("Voir les échecs");
    omar.hears("Ce canal est supprimé ou archivé, ou le bot n'y est pas : Le canal " + channel);
  }
}
