package org.ambassadorbot.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.app.configuration.Configuration;
import org.ambassadorbot.app.configuration.DataKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineApplicationTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Map<String, String> environment = new HashMap<>();
  private final RecordedApplication application = new RecordedApplication();

  @TempDir private Path folder;

  @BeforeEach
  void setPort() {
    environment.put("PORT", "0");
  }

  @Test
  void noArgumentShowsTheHelpAndFails() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString())
        .contains("serve", "demo", "check", "manifest", "backup", "import", "rotate-key");
  }

  @Test
  void helpAndVersionAreGivenOnStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(run("--version")).isZero();
    assertThat(run("demo", "--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: ambassador-bot", "ambassador-bot development", "--headless");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sreve",
        "--port",
        "backup",
        "manifest",
        "manifest slack",
        "manifest teams --url x"
      })
  void wrongArgumentsAreExplained(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString())
        .containsAnyOf("Usage: ambassador-bot", "Did you mean: ambassador-bot serve?");
    assertThat(application.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "demo", "demo --headless", "backup x", "rotate-key"})
  void aWrongConfigurationStopsEveryCommandWithOneReport(String line) {
    environment.put("PORT", "http");
    environment.put("DEFAULT_COUNTRY", "France");

    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString())
        .contains("The configuration has 2 problems:", "PORT: ", "DEFAULT_COUNTRY: ");
    assertThat(application.calls).isEmpty();
  }

  @Test
  void anImportSaysWhatItDoes() {
    assertThat(run("import", "people.csv", "--programme", "Tours", "--dry-run")).isZero();
    assertThat(out.toString()).contains("import people.csv Tours true");
  }

  @Test
  void serveRunsUntilItIsClosed() {
    environment.put("SLACK_BOT_TOKEN", "xoxb-1");
    environment.put("SLACK_SIGNING_SECRET", "s");

    assertThat(run("serve")).isZero();
    assertThat(application.calls).containsExactly("serve", "keep", "close");
    assertThat(out.toString()).contains("Listening on http://localhost:1");
  }

  @Test
  void serveWithoutPlatformSaysSoAndStartsAsDemo() {
    assertThat(run("serve")).isZero();
    assertThat(application.calls).containsExactly("demo", "keep", "close");
    assertThat(out.toString())
        .contains("No platform is configured", "http://localhost:1/playground");
  }

  @Test
  void demoTellsItsTranscriptWithoutServing() {
    assertThat(run("demo", "--headless")).isZero();
    assertThat(out.toString()).isEqualTo("Once upon a week");
  }

  @Test
  void checkPrintsOneLinePerFindingAndFailsOnAnError() {
    assertThat(run("check")).isZero();
    application.findings.add(
        new Application.Finding(Application.Level.ERROR, "slack", "the token is revoked"));

    assertThat(run("check")).isEqualTo(1);
    assertThat(out.toString())
        .endsWith("error\tslack: the token is revoked" + System.lineSeparator());
  }

  @Test
  void checkReportsAWrongConfigurationAsFindings() {
    environment.put("PORT", "http");

    assertThat(run("check")).isEqualTo(1);
    assertThat(out.toString()).startsWith("error\tPORT: ");
  }

  @Test
  void manifestsAreMadeForTheAddressGiven() throws Exception {
    environment.put("TEAMS_APP_ID", "app-1");
    Path zip = folder.resolve("teams.zip");

    assertThat(run("manifest", "slack", "--url", "https://bot.example.org/")).isZero();
    assertThat(run("manifest", "teams", "--url", "https://b.example", "--out", zip.toString()))
        .isZero();

    assertThat(out.toString()).startsWith("slack https://bot.example.org" + System.lineSeparator());
    assertThat(Files.readString(zip)).isEqualTo("teams https://b.example app-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bot.example.org",
        "ftp://bot.example.org",
        "https://a b",
        "https://b.example?a=b"
      })
  void aManifestNeedsAWebAddress(String url) {
    assertThat(run("manifest", "slack", "--url", url)).isEqualTo(2);
  }

  @Test
  void theTeamsManifestAsksForItsAppId() {
    assertThat(run("manifest", "teams", "--url", "https://b.example", "--out", "x.zip"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("TEAMS_APP_ID: is missing");
  }

  @Test
  void aFileThatCannotBeHadIsSaidInWords() {
    environment.put("TEAMS_APP_ID", "app-1");
    Path nowhere = folder.resolve("nowhere").resolve("teams.zip");

    assertThat(run("manifest", "teams", "--url", "https://b.example", "--out", nowhere.toString()))
        .isEqualTo(1);

    assertThat(err.toString()).contains("Failed: " + nowhere + " does not exist");
  }

  @Test
  void backupWritesANewFileAndNeverOverAnother() throws Exception {
    Path copy = folder.resolve("copy.db");

    assertThat(run("backup", copy.toString())).isZero();
    assertThat(run("backup", copy.toString())).isEqualTo(1);
    assertThat(Files.readString(copy)).isEqualTo("store");
    assertThat(err.toString()).contains("exists already");
  }

  @Test
  void backupOfPostgresqlIsRefused() {
    environment.put("DATABASE_URL", "jdbc:postgresql://db/bot?password=hidden");

    assertThat(run("backup", "x")).isEqualTo(1);
    assertThat(err.toString()).contains("pg_dump").doesNotContain("hidden");
  }

  @Test
  void rotatingAsksForBothKeys() {
    assertThat(run("rotate-key")).isEqualTo(2);
    assertThat(err.toString()).contains("DATA_KEY: is missing", "NEW_DATA_KEY: is missing");
  }

  @Test
  void rotatingSaysHowManySecretsThereWere() {
    environment.put("DATA_KEY", KEY);
    environment.put("NEW_DATA_KEY", KEY);

    assertThat(run("rotate-key")).isZero();
    assertThat(out.toString()).contains("anew: 3").doesNotContain(KEY);
  }

  @Test
  void aFailureShowsItsMessageOnlyWhenItIsMeantForOperators() {
    application.failure = new IOException("port 80 is taken");
    assertThat(run("demo")).isEqualTo(1);
    assertThat(err.toString()).isEqualTo("Failed: port 80 is taken" + System.lineSeparator());
  }

  private int run(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            application,
            environment,
            new PrintWriter(out),
            new PrintWriter(err),
            service -> application.calls.add("keep"));
    return new CommandLineApplication(surroundings).run(arguments);
  }

  /** Notes what it is asked. */
  private static final class RecordedApplication implements Application {
    private final List<String> calls = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable IOException failure;

    @Override
    public Service serve(Configuration configuration) throws IOException {
      return started("serve");
    }

    @Override
    public Service demo(Configuration configuration) throws IOException {
      return started("demo");
    }

    @Override
    public void tellDemo(Configuration configuration, PrintWriter out) {
      out.print("Once upon a week");
    }

    @Override
    public List<Finding> check(Configuration configuration) {
      return findings;
    }

    @Override
    public String slackManifest(URI publicUrl) {
      return "slack " + publicUrl;
    }

    @Override
    public byte[] teamsManifest(URI publicUrl, String appId) {
      return ("teams " + publicUrl + " " + appId).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void backUp(Configuration configuration, Path target) throws IOException {
      Files.writeString(target, "store");
    }

    @Override
    public List<String> importPeople(
        Configuration configuration, Path file, String programme, boolean isDry) {
      return List.of("import " + file + " " + programme + " " + isDry);
    }

    @Override
    public int rotateKey(Configuration configuration, DataKey newKey) {
      return 3;
    }

    private Service started(String name) throws IOException {
      if (failure != null) {
        throw failure;
      }
      calls.add(name);
      return new Service() {
        @Override
        public URI address() {
          return URI.create("http://localhost:1");
        }

        @Override
        public void close() {
          calls.add("close");
        }
      };
    }
  }
}
