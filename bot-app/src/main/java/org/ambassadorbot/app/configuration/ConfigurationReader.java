package org.ambassadorbot.app.configuration;

import java.net.URI;
import java.time.ZoneId;
import java.util.Set;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.WorkingHours;

/** Makes a configuration of the environment, subject by subject, going on after what is wrong. */
final class ConfigurationReader {
  private static final int HIGHEST_PORT = 65_535;
  private static final WorkingHours OFFICE_HOURS = WorkingHours.parse("Mon-Fri 09:00-18:00");

  private final Environment environment;

  ConfigurationReader(Environment environment) {
    this.environment = environment;
  }

  Configuration read() {
    ServerSettings server = server();
    return new Configuration(
        server,
        store(),
        defaults(),
        environment.parse("ADMIN_EMAILS", Set.of(), TextRules::emails),
        new SlackReader(environment).read(),
        new TeamsReader(environment).read(server),
        environment.parse("LOG_FORMAT", LogFormat.TEXT, TextRules::logFormat));
  }

  private ServerSettings server() {
    int port = environment.parse("PORT", 8080, text -> TextRules.whole(text, 0, HIGHEST_PORT));
    URI url =
        environment
            .parse("PUBLIC_URL", AddressRules::web)
            .map(AddressRules::withoutSlash)
            .orElse(null);
    return new ServerSettings(port, url);
  }

  private StoreSettings store() {
    return new StoreSettings(
        environment.parse(
            "DATABASE_URL", StoreSettings.SQLITE + "data/ambassador.db", this::databaseUrl),
        environment.parse("DATA_KEY", DataKey::ofBase64).orElse(null));
  }

  private String databaseUrl(String text) {
    if (text.startsWith(StoreSettings.SQLITE)) {
      return sqliteUrl(text);
    }
    if (text.startsWith(StoreSettings.POSTGRESQL)
        && text.length() > StoreSettings.POSTGRESQL.length()) {
      return postgresqlUrl(text);
    }
    throw new IllegalArgumentException(
        "must be jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE?user=…&password=…");
  }

  /** The driver would take a user and a password before the host for a part of the host's name. */
  private String postgresqlUrl(String text) {
    String host = text.substring(StoreSettings.POSTGRESQL.length()).split("[/?]", 2)[0];
    if (host.contains("@")) {
      throw new IllegalArgumentException(
          "must have user and password at its end: jdbc:postgresql://HOST/DATABASE?user=…");
    }
    return text;
  }

  private String sqliteUrl(String text) {
    String file = text.substring(StoreSettings.SQLITE.length());
    if (file.isBlank() || file.startsWith(":") || file.startsWith("file:") || file.contains("?")) {
      throw new IllegalArgumentException(
          "must name a plain file after jdbc:sqlite:, without options");
    }
    return text;
  }

  private ProgrammeDefaults defaults() {
    return new ProgrammeDefaults(
        environment.parse("DEFAULT_LOCALE", Language.FRENCH, TextRules::language),
        environment.parse("DEFAULT_TIME_ZONE", ZoneId.of("Europe/Paris"), TextRules::zone),
        environment.parse("DEFAULT_COUNTRY", "FR", TextRules::country),
        environment.parse("DEFAULT_WORKING_HOURS", OFFICE_HOURS, WorkingHours::parse));
  }
}
