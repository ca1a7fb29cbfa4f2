package org.ambassadorbot.playground.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack's own words for no, and what the adapter makes of them. */
class SlackRefusalsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-09-02T10:00:00Z"), ZoneOffset.UTC);
  private static final Card HELLO = Card.of(RichText.plain("Bonjour"));
  private static final DeliveryId SEVEN = new DeliveryId(7);

  private LoopbackBot bot;
  private SimulatedPerson nadia;

  @BeforeEach
  void start() {
    bot = new LoopbackBot(NOON);
    nadia = bot.slack.add(new Newcomer("Nadia", "n@example.org", "fr-FR", "Europe/Paris", true));
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  private Destination direct() {
    return new Destination.Direct(SlackPlaces.identity(Workspace.TEAM, nadia.id()));
  }

  private Destination channel() {
    return new Destination.Conversation(
        SlackPlaces.workspace(Workspace.TEAM), bot.slack.channelId("general"), null);
  }

  private Reason reasonOf(Destination to) {
    return catchThrowableOfType(PlatformException.class, () -> bot.platform.send(to, HELLO, SEVEN))
        .reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token_revoked",
        "token_expired",
        "account_inactive",
        "invalid_auth",
        "not_authed",
        "missing_scope",
        "org_login_required",
        "two_factor_setup_required",
        "team_access_not_granted"
      })
  void anAccessThatIsGoneConcernsTheWholeWorkspaceUntilItIsBack(String error) throws Exception {
    bot.slack.revoke(LoopbackBot.TOKEN, error);
    assertThat(reasonOf(direct())).isEqualTo(Reason.UNAUTHORISED);
    assertThat(reasonOf(channel())).isEqualTo(Reason.UNAUTHORISED);

    bot.slack.accept(LoopbackBot.TOKEN, true);
    bot.platform.send(direct(), HELLO, SEVEN);
    assertThat(nadia.messages()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cannot_dm_bot",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
        "messages_tab_disabled",
        "restricted_action",
        "channel_not_found",
        "is_archived"
      })
  void whoeverCannotBeWrittenToIsOutOfReachAndNobodyElse(String error) throws Exception {
    bot.slack.block(nadia, error);
    assertThat(reasonOf(direct())).isEqualTo(Reason.RECIPIENT_UNREACHABLE);
    bot.platform.send(channel(), HELLO, SEVEN);

    bot.slack.unblock(nadia);
    bot.platform.send(direct(), HELLO, SEVEN);
    assertThat(nadia.messages()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"channel_not_found", "is_archived"})
  void aChannelThatIsNoMoreIsGone(String error) {
    bot.slack.closeChannel("general", error);
    assertThat(reasonOf(channel())).isEqualTo(Reason.GONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not_in_channel",
        "restricted_action",
        "restricted_action_read_only_channel",
        "restricted_action_thread_only_channel",
        "restricted_action_non_threadable_channel"
      })
  void aChannelInWhichTheBotMayNotWriteIsOutOfReach(String error) {
    bot.slack.closeChannel("general", error);
    assertThat(reasonOf(channel())).isEqualTo(Reason.RECIPIENT_UNREACHABLE);
  }

  @Test
  void aWorkspaceThatWritesTooMuchIsWaitedFor() {
    bot.slack.block(nadia, "message_limit_exceeded");
    assertThat(reasonOf(direct())).isEqualTo(Reason.RATE_LIMITED);
  }
}
