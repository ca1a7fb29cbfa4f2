package org.ambassadorbot.core.photo;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.ambassadorbot.core.link.PublicAddress;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.photo.PhotoCode.Viewer;
import org.ambassadorbot.core.store.Database;

/**
 * Photos that people gave. Others look at one in their browser, at an address that lasts a week and
 * leads nowhere from the moment at which its owner no longer agrees; no platform is given a copy.
 * Thread-safe; belongs to the caller's transaction unless said otherwise.
 */
public final class Photos {
  private static final int DAYS = 8;

  private final Optional<PublicAddress> address;
  private final Database database;
  private final PhotoStore store;
  private final Clock clock;

  @Inject
  Photos(Optional<PublicAddress> address, Database database, PhotoStore store, Clock clock) {
    this.address = address;
    this.database = database;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Keeps a picture; nobody but its owner sees it.
   *
   * @param sentAt when its owner sent it
   */
  public PhotoId keep(Person owner, Picture picture, Instant sentAt) {
    return store.add(owner, picture, sentAt);
  }

  /** Whether others may see it from now on; repeatable. */
  public void show(ProgrammeId programme, PhotoId photo, boolean isShown) {
    store.show(programme, photo, isShown);
  }

  /** Whether it was sent at a moment or after it. */
  public boolean isSentSince(ProgrammeId programme, PhotoId photo, Instant moment) {
    return store.sentAt(programme, photo).filter(sent -> !sent.isBefore(moment)).isPresent();
  }

  /** Deletes it; repeatable. */
  public void forget(ProgrammeId programme, PhotoId photo) {
    store.remove(programme, photo);
  }

  /** Two people became one. */
  public void move(PersonId gone, PersonId kept) {
    store.move(gone, kept);
  }

  /** Two programmes became one. */
  public void move(ProgrammeId gone, ProgrammeId kept) {
    store.move(gone, kept);
  }

  /** Where others look at it while they may; empty where the application serves no photos. */
  public Optional<String> address(ProgrammeId programme, PhotoId photo) {
    return address(programme, photo, Viewer.OTHERS);
  }

  /** Where its owner looks at it. */
  public Optional<String> ownAddress(ProgrammeId programme, PhotoId photo) {
    return address(programme, photo, Viewer.OWNER);
  }

  private Optional<String> address(ProgrammeId programme, PhotoId photo, Viewer viewer) {
    return address.flatMap(
        base ->
            store
                .secret(programme, photo)
                .map(secret -> PhotoCode.of(photo, secret, viewer, clock.instant(), DAYS))
                .map(code -> base.value() + "/photos/" + code));
  }

  /** The JPEG at an address, by its last part; empty for whoever may not see it. No transaction. */
  public Optional<byte[]> find(String code) {
    return PhotoCode.parse(code).flatMap(this::find);
  }

  private Optional<byte[]> find(PhotoCode code) {
    return database
        .read(() -> store.find(code.photo()))
        .filter(row -> code.isGood(row.secret(), clock.instant()))
        .filter(row -> row.isShown() || code.viewer() == Viewer.OWNER)
        .map(row -> row.jpeg().bytes());
  }
}
