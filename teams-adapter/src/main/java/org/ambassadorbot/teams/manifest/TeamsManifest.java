package org.ambassadorbot.teams.manifest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.teams.card.Json;
import org.ambassadorbot.teams.card.Shortening;
import org.ambassadorbot.teams.inbound.CapturedMessage;

/** Makes the app package that an administrator uploads to Teams, in French and in English. */
public final class TeamsManifest {
  private static final String VERSION = "1.29";
  private static final String SCHEMA =
      "https://developer.microsoft.com/json-schemas/teams/v%s/MicrosoftTeams.schema.json";
  private static final int MOST_COMMANDS = 12;
  private static final int LONGEST_TITLE = 128;

  /** The package is the same, byte for byte, whenever it is made. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final String appId;
  private final URI publicUrl;
  private final List<Command> commands;

  /**
   * Describes one bot.
   *
   * @param publicUrl where people find out about it
   * @param commands what Teams offers while somebody types, most useful first; only the first
   *     twelve have room
   */
  public TeamsManifest(String appId, URI publicUrl, List<Command> commands) {
    this.appId = appId;
    this.publicUrl = publicUrl;
    this.commands = commands.stream().limit(MOST_COMMANDS).toList();
  }

  /** A command as each language writes it. */
  public record Command(Words french, Words english) {}

  /** A command's words and what it does. */
  public record Words(String title, String description) {}

  /** The whole package, a zip file. */
  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "manifest.json", Json.bytes(manifest()));
      add(zip, "en.json", Json.bytes(english()));
      add(zip, "color.png", Icons.color());
      add(zip, "outline.png", Icons.outline());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  ObjectNode manifest() {
    ManifestPhrases phrases = new ManifestPhrases(Language.FRENCH);
    ObjectNode manifest = Json.object().put("$schema", SCHEMA.formatted(VERSION));
    manifest.put("manifestVersion", VERSION).put("version", version()).put("id", appId);
    manifest.set("localizationInfo", localization());
    manifest.set("developer", developer(phrases));
    for (String part : List.of("name", "description")) {
      ObjectNode texts = manifest.putObject(part);
      texts.put("short", phrases.of(part + ".short")).put("full", phrases.of(part + ".full"));
    }
    manifest.putObject("icons").put("color", "color.png").put("outline", "outline.png");
    manifest.put("accentColor", Icons.ACCENT);
    manifest.putArray("bots").add(bot());
    manifest.putArray("composeExtensions").add(extension(phrases));
    manifest.putArray("permissions").add("identity").add("messageTeamMembers");
    ArrayNode domains = manifest.putArray("validDomains");
    if (publicUrl.getHost() != null) {
      domains.add(publicUrl.getHost());
    }
    return manifest;
  }

  /** That of the program: Teams takes a changed package in place of an older one only. */
  private static String version() {
    String built = TeamsManifest.class.getPackage().getImplementationVersion();
    return built == null ? "1.0.0" : built.replaceFirst("[^0-9.].*", "");
  }

  ObjectNode english() {
    ManifestPhrases phrases = new ManifestPhrases(Language.ENGLISH);
    ObjectNode texts = Json.object();
    texts.put(
        "$schema", SCHEMA.formatted(VERSION).replace("Teams.schema", "Teams.Localization.schema"));
    phrases.keys().stream()
        .filter(key -> !key.startsWith("capture."))
        .forEach(key -> texts.put(key, phrases.of(key)));
    for (String part : List.of("title", "description")) {
      texts.put("composeExtensions[0].commands[0]." + part, phrases.of("capture." + part));
    }
    for (int i = 0; i < commands.size(); i++) {
      String command = "bots[0].commandLists[0].commands[" + i + "].";
      texts.put(command + "title", title(commands.get(i).english()));
      texts.put(command + "description", commands.get(i).english().description());
    }
    return texts;
  }

  private ObjectNode bot() {
    ObjectNode bot = Json.object().put("botId", appId);
    scopes(bot);
    bot.put("supportsFiles", true).put("supportsTargetedMessages", true);
    ObjectNode list = bot.putArray("commandLists").addObject();
    list.putArray("triggers").add("mention").add("slash");
    scopes(list);
    ArrayNode entries = list.putArray("commands");
    for (Command command : commands) {
      Words words = command.french();
      entries.addObject().put("title", title(words)).put("description", words.description());
    }
    return bot;
  }

  /** The bot's entry in the menu of every message. */
  private ObjectNode extension(ManifestPhrases phrases) {
    ObjectNode extension = Json.object().put("botId", appId);
    ObjectNode capture = extension.putArray("commands").addObject();
    capture.put("id", CapturedMessage.COMMAND).put("type", "action");
    capture.put("title", phrases.of("capture.title"));
    capture.put("description", phrases.of("capture.description"));
    capture.putArray("context").add("message");
    capture.put("fetchTask", true);
    return extension;
  }

  private static void scopes(ObjectNode node) {
    node.putArray("scopes").add("personal").add("team").add("groupChat");
  }

  private static ObjectNode localization() {
    ObjectNode localization = Json.object().put("defaultLanguageTag", "fr");
    ObjectNode english = localization.putArray("additionalLanguages").addObject();
    english.put("languageTag", "en").put("file", "en.json");
    return localization;
  }

  private ObjectNode developer(ManifestPhrases phrases) {
    ObjectNode developer = Json.object().put("name", phrases.of("name.short"));
    for (String page : List.of("websiteUrl", "privacyUrl", "termsOfUseUrl")) {
      developer.put(page, publicUrl.toString());
    }
    return developer;
  }

  private static String title(Words words) {
    return Shortening.atWord(words.title(), LONGEST_TITLE);
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
