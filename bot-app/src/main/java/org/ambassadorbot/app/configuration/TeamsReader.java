package org.ambassadorbot.app.configuration;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ambassadorbot.app.configuration.TeamsSettings.Credentials;
import org.ambassadorbot.app.configuration.TeamsSettings.Endpoints;
import org.jspecify.annotations.Nullable;

/** Reads what connects the bot to Teams, and checks that it fits together. */
final class TeamsReader {
  private static final String APP_ID = "TEAMS_APP_ID";
  private static final String APP_PASSWORD = "TEAMS_APP_PASSWORD";
  private static final String TENANT_ID = "TEAMS_TENANT_ID";
  private static final List<String> CREDENTIALS = List.of(APP_ID, APP_PASSWORD, TENANT_ID);
  private static final String ALLOW_UNAUTHENTICATED = "TEAMS_ALLOW_UNAUTHENTICATED";
  private static final URI PUBLIC_OPENID =
      URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");
  private static final Set<String> PUBLIC_HOSTS =
      Set.of("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com");
  private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9-]+");
  private static final int FASTEST = 1_000;

  private final Environment environment;

  TeamsReader(Environment environment) {
    this.environment = environment;
  }

  @Nullable TeamsSettings read(ServerSettings server) {
    boolean isOpen = environment.parse(ALLOW_UNAUTHENTICATED, false, TextRules::truth);
    if (isOpen && !server.isLoopback()) {
      environment.problem(
          ALLOW_UNAUTHENTICATED, "is for a local client only, but PUBLIC_URL is not loopback");
    }
    Credentials credentials = credentials();
    Endpoints endpoints = endpoints(credentials);
    Set<String> hosts = environment.parse("TEAMS_SERVICE_HOSTS", PUBLIC_HOSTS, TeamsReader::hosts);
    int pace =
        environment.parse(
            "TEAMS_REQUESTS_PER_SECOND", 40, text -> TextRules.whole(text, 1, FASTEST));
    if (credentials == null && !isOpen) {
      return null;
    }
    return new TeamsSettings(credentials, endpoints, hosts, pace, isOpen);
  }

  private @Nullable Credentials credentials() {
    List<String> present = CREDENTIALS.stream().filter(environment::has).toList();
    if (present.isEmpty()) {
      return null;
    }
    String reason = "it goes with " + String.join(" and ", present);
    CREDENTIALS.forEach(variable -> environment.require(variable, reason));
    if (present.size() < CREDENTIALS.size()) {
      return null;
    }
    return new Credentials(
        environment.value(APP_ID).orElseThrow(),
        environment.secret(APP_PASSWORD).orElseThrow(),
        environment.parse(TENANT_ID, "", TeamsReader::tenant));
  }

  private Endpoints endpoints(@Nullable Credentials credentials) {
    String tenant = credentials == null ? "common" : credentials.tenantId();
    URI publicToken =
        URI.create("https://login.microsoftonline.com/" + tenant + "/oauth2/v2.0/token");
    return new Endpoints(
        environment.parse("TEAMS_OPENID_URL", PUBLIC_OPENID, AddressRules::safe),
        environment.parse("TEAMS_TOKEN_URL", publicToken, AddressRules::safe));
  }

  private static String tenant(String text) {
    if (!TENANT.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "must be the directory's identifier (App Tenant ID), which Teams sends, not its domain");
    }
    return text;
  }

  private static Set<String> hosts(String text) {
    return Arrays.stream(text.split(",")).map(AddressRules::host).collect(Collectors.toSet());
  }
}
