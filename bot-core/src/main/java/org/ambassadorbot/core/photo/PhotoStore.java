package org.ambassadorbot.core.photo;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.ambassadorbot.core.link.Body;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;

/** Photos, as rows. */
final class PhotoStore {
  private static final int SECRET_BYTES = 24;

  private final Database database;
  private final SecureRandom random = new SecureRandom();

  @Inject
  PhotoStore(Database database) {
    this.database = database;
  }

  /** A photo and what it takes to look at it. */
  record Row(String secret, boolean isShown, Body jpeg) {}

  PhotoId add(Person owner, Picture picture, Instant sentAt) {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return database
        .handle()
        .createQuery(
            "INSERT INTO photo (programme_id, person_id, secret, is_shown, content, sent_at)"
                + " VALUES (:programme, :person, :secret, 0, :content, :sent) RETURNING id")
        .bind("programme", owner.programme().value())
        .bind("person", owner.id().value())
        .bind("secret", Base64.getUrlEncoder().withoutPadding().encodeToString(secret))
        .bind("content", picture.jpeg())
        .bind("sent", sentAt.toEpochMilli())
        .mapTo(Long.class)
        .map(PhotoId::new)
        .one();
  }

  void show(ProgrammeId programme, PhotoId photo, boolean isShown) {
    database
        .handle()
        .createUpdate(
            "UPDATE photo SET is_shown = :shown WHERE programme_id = :programme AND id = :id")
        .bind("shown", isShown ? 1 : 0)
        .bind("programme", programme.value())
        .bind("id", photo.value())
        .execute();
  }

  void remove(ProgrammeId programme, PhotoId photo) {
    database
        .handle()
        .createUpdate("DELETE FROM photo WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", photo.value())
        .execute();
  }

  Optional<String> secret(ProgrammeId programme, PhotoId photo) {
    return database
        .handle()
        .createQuery("SELECT secret FROM photo WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", photo.value())
        .mapTo(String.class)
        .findOne();
  }

  Optional<Instant> sentAt(ProgrammeId programme, PhotoId photo) {
    return database
        .handle()
        .createQuery("SELECT sent_at FROM photo WHERE programme_id = :programme AND id = :id")
        .bind("programme", programme.value())
        .bind("id", photo.value())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** A photo of whatever programme, for whoever knows its secret. */
  Optional<Row> find(long photo) {
    return database
        .handle()
        .createQuery("SELECT secret, is_shown, content FROM photo WHERE id = :id")
        .bind("id", photo)
        .map(
            (row, context) ->
                new Row(
                    row.getString("secret"),
                    row.getInt("is_shown") == 1,
                    new Body(row.getBytes("content"))))
        .findOne();
  }

  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE photo SET person_id = :kept WHERE person_id = :gone");
  }

  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE photo SET programme_id = :kept WHERE programme_id = :gone");
  }
}
