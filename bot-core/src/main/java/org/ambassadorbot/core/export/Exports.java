package org.ambassadorbot.core.export;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.link.PublicAddress;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;

/**
 * Files that people asked for, each at an address that only they are given and that lasts an hour;
 * the same on every platform, and without the right to upload anything there. Thread-safe.
 */
public final class Exports {
  static final String FORGET = "forget-exports";
  private static final Duration LIFE = Duration.ofHours(1);
  private static final int CODE_BYTES = 24;

  private final Optional<PublicAddress> address;
  private final Database database;
  private final ExportStore store;
  private final Schedule schedule;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  Exports(
      Optional<PublicAddress> address,
      Database database,
      ExportStore store,
      Schedule schedule,
      Clock clock) {
    this.address = address;
    this.database = database;
    this.store = store;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Keeps a file for an hour and makes the card that leads to it, for this person alone. Belongs to
   * the caller's transaction; asking twice makes two files.
   *
   * @return a card that says so instead where the application serves no files
   */
  public Card offer(Person person, Texts texts, ExportFile file) {
    if (address.isEmpty()) {
      return Card.of(texts.rich(ExportPhrase.NOT_SERVED));
    }
    String link = keep(person, file, LIFE);
    CardElement said =
        new CardElement.Paragraph(texts.rich(ExportPhrase.READY, with("name", file.name())));
    Button download = Button.visit(texts.plain(ExportPhrase.DOWNLOAD), link);
    return Card.of(
        texts.plain(ExportPhrase.READY_SHORT), said, new CardElement.Buttons(List.of(download)));
  }

  /**
   * Offers the files of a long table, each made when its button is pressed.
   *
   * @param asked what the buttons carry before the number of the file and a space
   */
  public static Card offer(Texts texts, ExportParts parts, ActionId action, String asked) {
    RichText said = texts.rich(ExportPhrase.PARTS, with("count", parts.lines()));
    List<Button> buttons =
        parts.all().stream()
            .map(
                part ->
                    Button.press(
                        texts.plain(
                            ExportPhrase.PART,
                            with("first", part.first()),
                            with("last", part.last())),
                        action,
                        asked + " " + part.number()))
            .toList();
    return Card.of(said.words(), new CardElement.Paragraph(said), new CardElement.Buttons(buttons));
  }

  /** Keeps a file for a while; returns its address. */
  String keep(Person person, ExportFile file, Duration life) {
    byte[] bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Instant expires = clock.instant().plus(life);
    store.keep(hash(code), person, file, expires);
    schedule.once(FORGET, hash(code), expires.plusSeconds(1), "");
    return address.map(PublicAddress::value).orElseThrow() + "/exports/" + code;
  }

  /** The file of a code; empty when there is none, or its hour has passed. Not in a transaction. */
  public Optional<ExportFile> find(String code) {
    return database.read(() -> store.find(hash(code), clock.instant()));
  }

  /** Forgets files whose hour has passed. Belongs to the caller's transaction. */
  void forget() {
    store.forget(clock.instant());
  }

  private static String hash(String code) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(code.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
