package org.ambassadorbot.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ambassadorbot.core.people.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void anEmptyEnvironmentGivesTheDocumentedDefaults() throws Exception {
    Configuration configuration = Configuration.from(Map.of());

    assertThat(configuration.server().port()).isEqualTo(8080);
    assertThat(configuration.server().publicUrl()).hasToString("http://localhost:8080");
    assertThat(configuration.server().isLoopback()).isTrue();
    assertThat(configuration.store().url()).isEqualTo("jdbc:sqlite:data/ambassador.db");
    assertThat(configuration.store().key()).isNull();
    assertThat(configuration.defaults().language()).isEqualTo(Language.FRENCH);
    assertThat(configuration.defaults().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(configuration.defaults().country()).isEqualTo("FR");
    assertThat(configuration.defaults().workingHours())
        .hasToString("Mon,Tue,Wed,Thu,Fri 09:00-18:00");
    assertThat(configuration.administrators()).isEmpty();
    assertThat(configuration.logFormat()).isEqualTo(LogFormat.TEXT);
    assertThat(configuration.hasPlatform()).isFalse();
    assertThat(configuration.isLocalOnly()).isFalse();
  }

  @Test
  void blankVariablesCountAsAbsent() throws Exception {
    assertThat(Configuration.from(Map.of("PORT", " ", "SLACK_BOT_TOKEN", "", "DATA_KEY", "")))
        .isEqualTo(Configuration.from(Map.of()));
  }

  @Test
  void everythingWrongIsReportedAtOnceByVariable() {
    Map<String, String> environment =
        Map.of(
            "PORT", "http",
            "PUBLIC_URL", "bot.example.org",
            "DATABASE_URL", "mysql://x",
            "DATA_KEY", "c2hvcnQ=",
            "ADMIN_EMAILS", "nadia",
            "DEFAULT_WORKING_HOURS", "Mon-Fri 22:00-06:00",
            "LOG_FORMAT", "xml");

    ConfigurationException failure = failureOf(environment);

    assertThat(failure.problems())
        .extracting(Problem::variable)
        .containsExactlyInAnyOrderElementsOf(environment.keySet());
    assertThat(failure).hasMessageStartingWith("The configuration has 7 problems:\n  ");
  }

  @Test
  void noSecretIsEverPrinted() throws Exception {
    Map<String, String> environment = new HashMap<>(slack());
    environment.put("SLACK_APP_TOKEN", "xoxb-hidden");
    environment.put("SLACK_CLIENT_SECRET", "hidden");
    environment.put("DATA_KEY", "hidden not base64");
    environment.put("DATABASE_URL", "postgres://bot:hidden@db/bot");
    environment.put("PUBLIC_URL", "https://user:hidden@example.org");
    environment.put("TEAMS_APP_PASSWORD", "hidden");

    assertThat(failureOf(environment).getMessage()).doesNotContain("hidden");
    assertThat(Configuration.from(with(slack(), "DATA_KEY", KEY)).toString())
        .doesNotContain("xoxb-1", "signing-1", KEY);
  }

  @Test
  void aReportKeepsToOneLinePerProblem() {
    assertThat(
            failureOf(Map.of("DEFAULT_LOCALE", "de\nPORT: forged" + "x".repeat(500))).getMessage())
        .hasLineCount(2)
        .hasSizeLessThan(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PORT|-1",
        "PORT|65536",
        "PORT|80 80",
        "PUBLIC_URL|ftp://example.org",
        "PUBLIC_URL|https://",
        "PUBLIC_URL|https://e.org/?a=b",
        "DATABASE_URL|jdbc:sqlite:",
        "DATABASE_URL|jdbc:sqlite::memory:",
        "DATABASE_URL|jdbc:sqlite:a.db?synchronous=OFF",
        "DATABASE_URL|jdbc:postgresql://",
        "DATABASE_URL|postgres://db/bot",
        "DATABASE_URL|data/ambassador.db",
        "DEFAULT_LOCALE|de",
        "DEFAULT_TIME_ZONE|Paris",
        "DEFAULT_TIME_ZONE|+02:00",
        "DEFAULT_COUNTRY|FRA",
        "DEFAULT_COUNTRY|XX",
        "DEFAULT_WORKING_HOURS|always",
        "ADMIN_EMAILS|a@b c@d",
        "LOG_FORMAT|yaml",
        "SLACK_API_URL|http://slack.example.org/api/",
        "SLACK_API_URL|slack.com",
        "SLACK_MESSAGES_PER_MINUTE|0",
        "SLACK_MESSAGES_PER_MINUTE|many",
        "TEAMS_OPENID_URL|http://example.org/openid",
        "DATABASE_URL|jdbc:postgresql://user:password@db.example/ambassador",
        "TEAMS_TOKEN_URL|http://example.org/token",
        "TEAMS_SERVICE_HOSTS|https://smba.trafficmanager.net",
        "TEAMS_SERVICE_HOSTS|smba.trafficmanager.net:443",
        "TEAMS_SERVICE_HOSTS|*.example.org",
        "TEAMS_SERVICE_HOSTS|a.example,,b.example",
        "TEAMS_REQUESTS_PER_SECOND|0",
        "TEAMS_ALLOW_UNAUTHENTICATED|yes"
      })
  void aWrongValueIsReportedUnderItsVariable(String variable, String value) {
    assertThat(problemVariables(Map.of(variable, value))).containsExactly(variable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"})
  void aTokenOfOneWorkspaceGoesWithEitherCompanion(String companion) throws Exception {
    SlackSettings slack =
        slackOf(Configuration.from(Map.of("SLACK_BOT_TOKEN", "xoxb-1", companion, "other")));
    assertThat(slack.isSocketMode()).isEqualTo(companion.equals("SLACK_APP_TOKEN"));
    assertThat(slack.apiUrl()).hasToString("https://slack.com/api/");
    assertThat(slack.messagesPerMinute()).isEqualTo(300);
  }

  @Test
  void whatBelongsTogetherOnSlackIsAskedFor() {
    assertThat(problemVariables(Map.of("SLACK_BOT_TOKEN", "xoxb-1")))
        .containsExactly("SLACK_SIGNING_SECRET");
    assertThat(problemVariables(Map.of("SLACK_SIGNING_SECRET", "s")))
        .containsExactly("SLACK_BOT_TOKEN");
    assertThat(problemVariables(Map.of("SLACK_APP_TOKEN", "xapp-1")))
        .containsExactly("SLACK_BOT_TOKEN");
    assertThat(problemVariables(Map.of("SLACK_CLIENT_ID", "1.2")))
        .containsExactlyInAnyOrder("SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET", "DATA_KEY");
    assertThat(problemVariables(Map.of("SLACK_CLIENT_SECRET", "s", "SLACK_SIGNING_SECRET", "s")))
        .containsExactlyInAnyOrder("SLACK_CLIENT_ID", "DATA_KEY");
  }

  @Test
  void swappedSlackTokensAreRecognised() {
    assertThat(problemVariables(Map.of("SLACK_BOT_TOKEN", "xapp-1", "SLACK_APP_TOKEN", "xoxb-1")))
        .containsExactlyInAnyOrder("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN");
  }

  @Test
  void manyWorkspacesNeedAKeyForTheirTokens() throws Exception {
    Map<String, String> environment =
        Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "c", "SLACK_SIGNING_SECRET", "s");

    assertThat(problemVariables(environment)).containsExactly("DATA_KEY");
    Configuration configuration = Configuration.from(with(environment, "DATA_KEY", KEY));
    assertThat(configuration.store().key()).isEqualTo(DataKey.ofBase64(KEY));
    assertThat(slackOf(configuration).oauth()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:9/api,http://127.0.0.1:9/api/",
    "https://slack-gov.com/api/,https://slack-gov.com/api/"
  })
  void theSlashAfterTheApiAddressMayBeLeftOut(String written, URI read) throws Exception {
    SlackSettings slack = slackOf(Configuration.from(with(slack(), "SLACK_API_URL", written)));
    assertThat(slack.apiUrl()).isEqualTo(read);
  }

  @Test
  void teamsCredentialsGoTogether() {
    assertThat(problemVariables(Map.of("TEAMS_APP_ID", "app")))
        .containsExactlyInAnyOrder("TEAMS_APP_PASSWORD", "TEAMS_TENANT_ID");
    assertThat(problemVariables(Map.of("TEAMS_TENANT_ID", "t", "TEAMS_APP_PASSWORD", "p")))
        .containsExactly("TEAMS_APP_ID");
  }

  @Test
  void theDirectoryOfTeamsIsNamedAsTeamsNamesIt() {
    Map<String, String> teams =
        Map.of("TEAMS_APP_ID", "app", "TEAMS_APP_PASSWORD", "p", "TEAMS_TENANT_ID", "acme.example");
    assertThat(problemVariables(teams)).containsExactly("TEAMS_TENANT_ID");
  }

  @Test
  void teamsHasMicrosoftsPublicCloudAsDefault() throws Exception {
    TeamsSettings teams = teamsOf(Configuration.from(teams()));
    assertThat(teams.endpoints().openId())
        .hasToString("https://login.botframework.com/v1/.well-known/openidconfiguration");
    assertThat(teams.endpoints().token())
        .hasToString("https://login.microsoftonline.com/tenant-1/oauth2/v2.0/token");
    assertThat(teams.serviceHosts()).contains("smba.trafficmanager.net");
    assertThat(teams.requestsPerSecond()).isEqualTo(40);
    assertThat(teams.allowsUnauthenticated()).isFalse();
  }

  @Test
  void serviceHostsAreExactNamesInSmallLetters() throws Exception {
    TeamsSettings teams =
        teamsOf(
            Configuration.from(
                with(teams(), "TEAMS_SERVICE_HOSTS", "SMBA.Example.org, 127.0.0.1,[::1]")));
    assertThat(teams.serviceHosts())
        .containsExactlyInAnyOrder("smba.example.org", "127.0.0.1", "::1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:1/", "https://[::1]:8443"})
  void unauthenticatedTeamsIsForLoopbackOnly(String publicUrl) throws Exception {
    Configuration configuration =
        Configuration.from(Map.of("TEAMS_ALLOW_UNAUTHENTICATED", "true", "PUBLIC_URL", publicUrl));

    assertThat(configuration.isLocalOnly()).isTrue();
    assertThat(configuration.hasPlatform()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://bot.example.org", "http://localhost.example.org", "http://10.0.0.1"})
  void unauthenticatedTeamsIsRefusedWhenOthersCanReachUs(String publicUrl) {
    assertThat(
            problemVariables(
                Map.of("TEAMS_ALLOW_UNAUTHENTICATED", "TRUE", "PUBLIC_URL", publicUrl)))
        .containsExactly("TEAMS_ALLOW_UNAUTHENTICATED");
  }

  @Test
  void administratorsAreNormalised() throws Exception {
    assertThat(
            Configuration.from(Map.of("ADMIN_EMAILS", " Nadia@Example.org,,karim@example.org ,"))
                .administrators())
        .containsExactlyInAnyOrder("nadia@example.org", "karim@example.org");
  }

  @Test
  void theSystemMayChooseThePort() throws Exception {
    ServerSettings server = Configuration.from(Map.of("PORT", "0")).server();

    assertThat(server.on(4321).publicUrl()).hasToString("http://localhost:4321");
  }

  @Test
  void thePublicAddressLosesItsLastSlash() throws Exception {
    assertThat(Configuration.from(Map.of("PUBLIC_URL", "https://example.org/bot//")).server())
        .isEqualTo(new ServerSettings(8080, URI.create("https://example.org/bot")));
  }

  private static List<String> problemVariables(Map<String, String> environment) {
    return failureOf(environment).problems().stream().map(Problem::variable).toList();
  }

  private static ConfigurationException failureOf(Map<String, String> environment) {
    return catchThrowableOfType(
        ConfigurationException.class, () -> Configuration.from(environment));
  }

  private static SlackSettings slackOf(Configuration configuration) {
    return Objects.requireNonNull(configuration.slack());
  }

  private static TeamsSettings teamsOf(Configuration configuration) {
    return Objects.requireNonNull(configuration.teams());
  }

  private static Map<String, String> slack() {
    return Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "signing-1");
  }

  private static Map<String, String> teams() {
    return Map.of(
        "TEAMS_APP_ID", "app", "TEAMS_APP_PASSWORD", "password", "TEAMS_TENANT_ID", "tenant-1");
  }

  private static Map<String, String> with(Map<String, String> base, String name, String value) {
    Map<String, String> more = new HashMap<>(base);
    more.put(name, value);
    return more;
  }
}
