package org.ambassadorbot.playground.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.playground.SimulatedPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the core relies on when it is called, whatever the platform. */
public interface InboundContract {

  /** What can be wrong with the proof that a request is the platform's. */
  enum Spoilt {
    UNSIGNED,
    STALE,
    FUTURE,
    FORGED
  }

  /** Somebody who writes to the bot. */
  SimulatedPerson sender();

  /** What reached the core, oldest first. */
  List<Incoming> heard();

  /** Sends a message with a spoilt proof; the status of the answer. */
  int sendSpoilt(Spoilt spoilt);

  /** Delivers the last request once more, byte for byte; the status of the answer. */
  int redeliver();

  /** The platform tells the bot what the bot itself said; the status of the answer. */
  int echo();

  @ParameterizedTest
  @EnumSource
  default void whatIsNotProvenIsRefused(Spoilt spoilt) {
    assertThat(sendSpoilt(spoilt)).isIn(401, 403);
    assertThat(heard()).isEmpty();
  }

  @Test
  default void theSameDeliveryTwiceHasOneReceipt() {
    sender().says("aide");

    assertThat(redeliver()).isEqualTo(200);
    assertThat(heard()).isNotEmpty();
    assertThat(heard().stream().map(each -> each.origin().receipt()).distinct()).hasSize(1);
  }

  @Test
  default void twoDeedsHaveTwoReceipts() {
    sender().says("aide");
    sender().says("aide");

    assertThat(heard().stream().map(each -> each.origin().receipt()).distinct()).hasSize(2);
  }

  @Test
  default void theBotIgnoresItself() {
    assertThat(echo()).isEqualTo(200);
    assertThat(heard()).isEmpty();
  }
}
