package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/**
 * One-time codes by which an administrator of two programmes proves that they are the same person
 * in both. Only a hash is kept. Belongs to the caller's transaction.
 */
public final class ProgrammeCodeStore {
  /** How long a code may be used. */
  public static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 10;

  private final Database database;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  ProgrammeCodeStore(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** A new code for the person's programme; an earlier one of the programme no longer works. */
  public String issue(Person administrator) {
    String code = draw(random);
    database
        .handle()
        .createUpdate("DELETE FROM programme_code WHERE programme_id = :programme")
        .bind("programme", administrator.programme().value())
        .execute();
    database
        .handle()
        .createUpdate(
            "INSERT INTO programme_code (code_hash, programme_id, created_by, expires_at)"
                + " VALUES (:hash, :programme, :person, :expires)")
        .bind("hash", hash(code))
        .bind("programme", administrator.programme().value())
        .bind("person", administrator.id().value())
        .bind("expires", clock.instant().plus(LIFETIME).toEpochMilli())
        .execute();
    return code;
  }

  /** A code that nobody guesses, in letters that nobody mistakes. */
  static String draw(SecureRandom random) {
    StringBuilder code = new StringBuilder();
    random.ints(LENGTH, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
    return code.toString();
  }

  /** The programme of a code, which works once; empty when it is unknown, used or too old. */
  public Optional<ProgrammeId> redeem(String code) {
    return database
        .handle()
        .createQuery(
            "DELETE FROM programme_code WHERE code_hash = :hash RETURNING programme_id, expires_at")
        .bind("hash", hash(code.trim().toUpperCase(Locale.ROOT)))
        .map(
            (row, context) ->
                row.getLong("expires_at") > clock.millis()
                    ? new ProgrammeId(row.getLong("programme_id"))
                    : null)
        .findOne();
  }

  static String hash(String code) {
    try {
      byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
