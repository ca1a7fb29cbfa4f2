package org.ambassadorbot.app.configuration;

import java.net.URI;
import org.ambassadorbot.app.configuration.SlackSettings.OAuth;
import org.ambassadorbot.app.configuration.SlackSettings.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what connects the bot to Slack, and checks that it fits together. */
final class SlackReader {
  private static final String BOT_TOKEN = "SLACK_BOT_TOKEN";
  private static final String SIGNING_SECRET = "SLACK_SIGNING_SECRET";
  private static final String APP_TOKEN = "SLACK_APP_TOKEN";
  private static final String CLIENT_ID = "SLACK_CLIENT_ID";
  private static final String CLIENT_SECRET = "SLACK_CLIENT_SECRET";
  private static final int FASTEST = 600_000;

  private final Environment environment;

  SlackReader(Environment environment) {
    this.environment = environment;
  }

  @Nullable SlackSettings read() {
    URI apiUrl =
        environment.parse(
            "SLACK_API_URL", URI.create("https://slack.com/api/"), AddressRules::safe);
    int pace =
        environment.parse(
            "SLACK_MESSAGES_PER_MINUTE", 300, text -> TextRules.whole(text, 1, FASTEST));
    requireWhatBelongsTogether();
    refuseSwappedTokens();
    if (!environment.has(BOT_TOKEN) && !environment.has(CLIENT_ID)) {
      return null;
    }
    return new SlackSettings(tokens(), oauth(), AddressRules.withSlash(apiUrl), pace);
  }

  private Tokens tokens() {
    return new Tokens(
        environment.secret(BOT_TOKEN).orElse(null),
        environment.secret(SIGNING_SECRET).orElse(null),
        environment.secret(APP_TOKEN).orElse(null));
  }

  private @Nullable OAuth oauth() {
    if (!environment.has(CLIENT_ID) || !environment.has(CLIENT_SECRET)) {
      return null;
    }
    return new OAuth(
        environment.value(CLIENT_ID).orElseThrow(),
        environment.secret(CLIENT_SECRET).orElseThrow());
  }

  private void requireWhatBelongsTogether() {
    boolean hasClient = environment.has(CLIENT_ID) || environment.has(CLIENT_SECRET);
    if (hasClient) {
      environment.require(CLIENT_ID, "it goes with " + CLIENT_SECRET);
      environment.require(CLIENT_SECRET, "it goes with " + CLIENT_ID);
      environment.require(SIGNING_SECRET, "installs by OAuth come over HTTP, signed");
      environment.require("DATA_KEY", "the tokens of workspaces are kept encrypted under it");
    }
    if (environment.has(BOT_TOKEN) && !hasClient && !environment.has(APP_TOKEN)) {
      environment.require(
          SIGNING_SECRET, "with " + BOT_TOKEN + " goes this, or " + APP_TOKEN + " for Socket Mode");
    }
    if (environment.has(APP_TOKEN) || environment.has(SIGNING_SECRET)) {
      requireWorkspace(hasClient);
    }
  }

  private void requireWorkspace(boolean hasClient) {
    if (!hasClient) {
      String other = environment.has(APP_TOKEN) ? APP_TOKEN : SIGNING_SECRET;
      environment.require(BOT_TOKEN, "it goes with " + other);
    }
  }

  private void refuseSwappedTokens() {
    refusePrefix(BOT_TOKEN, "xapp-", "is an app token; the bot token begins with xoxb-");
    refusePrefix(BOT_TOKEN, "xoxp-", "is a user token; the bot token begins with xoxb-");
    refusePrefix(APP_TOKEN, "xox", "is not an app token; that one begins with xapp-");
  }

  private void refusePrefix(String variable, String prefix, String sentence) {
    if (environment.value(variable).filter(value -> value.startsWith(prefix)).isPresent()) {
      environment.problem(variable, sentence);
    }
  }
}
