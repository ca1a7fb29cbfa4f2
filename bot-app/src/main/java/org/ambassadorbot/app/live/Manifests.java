package org.ambassadorbot.app.live;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.CoreModule;
import org.ambassadorbot.core.directory.Defaults;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.slack.install.SlackManifest;
import org.ambassadorbot.teams.manifest.TeamsManifest;

/** What each platform is told of the bot, from what the bot itself offers. */
public final class Manifests {
  /** What Teams offers while somebody types, most useful first; there is room for twelve. */
  private static final List<String> OFFERED =
      List.of(
          "aide",
          "suggérer",
          "contenus",
          "partagé",
          "veille",
          "points",
          "défis",
          "classement",
          "récompenses",
          "ma page",
          "rejoindre",
          "pause");

  private Manifests() {}

  /** The manifest of the Slack app, as JSON text. */
  public static String slack(URI publicUrl) {
    return new SlackManifest().json(publicUrl, false);
  }

  /** The package of the Teams app, a zip file, with the commands that most people use. */
  public static byte[] teams(URI publicUrl, String appId) {
    try {
      Path folder = Files.createTempDirectory("ambassador-manifest");
      Path file = folder.resolve("empty.db");
      try (Database database = Databases.open("jdbc:sqlite:" + file)) {
        return new TeamsManifest(appId, publicUrl, commands(database)).zip();
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<TeamsManifest.Command> commands(Database database) {
    Defaults defaults =
        new Defaults(
            Language.FRENCH,
            ZoneId.of("Europe/Paris"),
            "FR",
            "Mon-Fri 09:00-18:00",
            Set.of(),
            Set.of());
    Injector injector =
        Guice.createInjector(
            new CoreModule(database, Optional.empty(), defaults, Clock.systemUTC()));
    Phrasebook phrasebook = injector.getInstance(Phrasebook.class);
    List<Command> all = injector.getInstance(Catalogue.class).commands();
    return OFFERED.stream().map(word -> command(named(all, word), phrasebook)).toList();
  }

  private static Command named(List<Command> all, String word) {
    return all.stream()
        .filter(command -> command.names().french().get(0).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no command is called " + word));
  }

  private static TeamsManifest.Command command(Command command, Phrasebook phrasebook) {
    return new TeamsManifest.Command(
        words(command, phrasebook, Language.FRENCH), words(command, phrasebook, Language.ENGLISH));
  }

  private static TeamsManifest.Words words(
      Command command, Phrasebook phrasebook, Language language) {
    Texts texts = phrasebook.speaking(language, FormOfAddress.FAMILIAR);
    return new TeamsManifest.Words(
        command.names().in(language).get(0), texts.plain(command.help()));
  }
}
