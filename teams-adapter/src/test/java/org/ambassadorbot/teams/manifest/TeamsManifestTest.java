package org.ambassadorbot.teams.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.teams.manifest.TeamsManifest.Command;
import org.ambassadorbot.teams.manifest.TeamsManifest.Words;
import org.junit.jupiter.api.Test;

class TeamsManifestTest {
  private static final String APP = "22222222-bbbb-4bbb-8bbb-222222222222";
  private static final List<Command> COMMANDS =
      IntStream.range(0, 20)
          .mapToObj(i -> new Command(new Words("mot" + i, "sert"), new Words("word" + i, "does")))
          .toList();
  private static final TeamsManifest MANIFEST =
      new TeamsManifest(APP, URI.create("https://bot.example.org"), COMMANDS);

  @Test
  void theBotTakesMentionsAndSlashCommandsEverywhere() {
    ObjectNode manifest = MANIFEST.manifest();

    assertThat(manifest.path("version").asText()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(manifest.at("/bots/0/botId").asText()).isEqualTo(APP);
    assertThat(manifest.at("/bots/0/supportsTargetedMessages").asBoolean()).isTrue();
    assertThat(manifest.at("/bots/0/commandLists/0/triggers"))
        .extracting(each -> each.asText())
        .containsExactly("mention", "slash");
    assertThat(manifest.at("/bots/0/commandLists/0/commands")).hasSize(12);
  }

  @Test
  void everyMessageCanBeBroughtToTheBot() {
    ObjectNode manifest = MANIFEST.manifest();

    assertThat(manifest.at("/composeExtensions/0/botId").asText()).isEqualTo(APP);
    assertThat(manifest.at("/composeExtensions/0/commands/0/type").asText()).isEqualTo("action");
    assertThat(manifest.at("/composeExtensions/0/commands/0/context/0").asText())
        .isEqualTo("message");
    assertThat(manifest.at("/composeExtensions/0/commands/0/fetchTask").asBoolean()).isTrue();
    for (Language language : Language.values()) {
      ManifestPhrases phrases = new ManifestPhrases(language);
      assertThat(phrases.of("capture.title")).hasSizeLessThanOrEqualTo(32);
      assertThat(phrases.of("capture.description")).hasSizeLessThanOrEqualTo(128);
    }
    assertThat(MANIFEST.english().path("composeExtensions[0].commands[0].title").asText())
        .isEqualTo("Suggest for sharing");
  }

  @Test
  void bothLanguagesNameTheSameCommands() {
    ObjectNode english = MANIFEST.english();

    assertThat(english.path("bots[0].commandLists[0].commands[11].title").asText())
        .isEqualTo("word11");
    assertThat(english.has("bots[0].commandLists[0].commands[12].title")).isFalse();
  }

  @Test
  void bothLanguagesPresentTheAppWithinItsLimits() {
    for (Language language : Language.values()) {
      ManifestPhrases phrases = new ManifestPhrases(language);

      assertThat(phrases.keys()).isEqualTo(new ManifestPhrases(Language.FRENCH).keys());
      assertThat(phrases.of("name.short")).hasSizeLessThanOrEqualTo(30);
      assertThat(phrases.of("name.full")).hasSizeLessThanOrEqualTo(100);
      assertThat(phrases.of("description.short")).hasSizeLessThanOrEqualTo(80);
      assertThat(phrases.of("description.full")).hasSizeLessThanOrEqualTo(4_000);
    }
  }

  @Test
  void thePackageHoldsTheManifestAndBothIcons() throws IOException {
    List<String> names = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(MANIFEST.zip()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        if (entry.getName().endsWith(".png")) {
          BufferedImage icon = ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()));
          sizes.add(icon.getWidth());
        }
      }
    }

    assertThat(names).containsExactly("manifest.json", "en.json", "color.png", "outline.png");
    assertThat(sizes).containsExactly(192, 32);
  }

  @Test
  void thePackageIsTheSameWheneverItIsMade() {
    assertThat(MANIFEST.zip()).isEqualTo(MANIFEST.zip());
  }
}
