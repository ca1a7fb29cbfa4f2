package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.Installations;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.SecretBox;

/** Installations, as encrypted rows. */
public final class InstallationStore implements Installations {
  private final Database database;
  private final Optional<SecretBox> secrets;
  private final Workspaces workspaces;
  private final Clock clock;

  /** Without a key nothing secret can be kept: saving then fails. */
  @Inject
  InstallationStore(
      Database database, Optional<SecretBox> secrets, Workspaces workspaces, Clock clock) {
    this.database = database;
    this.secrets = secrets;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  @Override
  public void save(WorkspaceId workspace, String secret) {
    String closed = box().close(secret, row(workspace));
    database.write(
        () -> {
          workspaces.programmeOf(workspace);
          write(workspace, closed);
        });
  }

  @Override
  public boolean replace(WorkspaceId workspace, String read, String secret) {
    String closed = box().close(secret, row(workspace));
    return database.write(
        () -> {
          boolean isStill = find(workspace).filter(read::equals).isPresent();
          if (isStill) {
            write(workspace, closed);
          }
          return isStill;
        });
  }

  private void write(WorkspaceId workspace, String closed) {
    database
        .handle()
        .createUpdate(
            "INSERT INTO installation (platform, external_id, secret, updated_at)"
                + " VALUES (:platform, :workspace, :secret, :now)"
                + " ON CONFLICT (platform, external_id) DO UPDATE SET secret = excluded.secret,"
                + " updated_at = excluded.updated_at")
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .bind("secret", closed)
        .bind("now", clock.instant().toEpochMilli())
        .execute();
  }

  @Override
  public Optional<String> find(WorkspaceId workspace) {
    return database.read(() -> closed(workspace)).map(closed -> box().open(closed, row(workspace)));
  }

  private Optional<String> closed(WorkspaceId workspace) {
    return database
        .handle()
        .createQuery(
            "SELECT secret FROM installation WHERE platform = :platform"
                + " AND external_id = :workspace")
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .mapTo(String.class)
        .findOne();
  }

  @Override
  public void remove(WorkspaceId workspace) {
    database.write(
        () ->
            database
                .handle()
                .createUpdate(
                    "DELETE FROM installation WHERE platform = :platform"
                        + " AND external_id = :workspace")
                .bind("platform", workspace.platform().value())
                .bind("workspace", workspace.externalId())
                .execute());
  }

  @Override
  public List<WorkspaceId> all(PlatformId platform) {
    return database.read(
        () ->
            database
                .handle()
                .createQuery(
                    "SELECT external_id FROM installation WHERE platform = :platform"
                        + " ORDER BY external_id")
                .bind("platform", platform.value())
                .mapTo(String.class)
                .map(id -> new WorkspaceId(platform, id))
                .list());
  }

  /**
   * Closes every secret again, under another key: all of them or none.
   *
   * @return how many there were
   */
  public static int rotate(Database database, SecretBox from, SecretBox to) {
    return database.write(() -> rotateRows(database, from, to));
  }

  private static int rotateRows(Database database, SecretBox from, SecretBox to) {
    List<WorkspaceId> all =
        database
            .handle()
            .createQuery("SELECT platform, external_id FROM installation")
            .map(
                (row, context) ->
                    new WorkspaceId(
                        new PlatformId(row.getString("platform")), row.getString("external_id")))
            .list();
    for (WorkspaceId workspace : all) {
      rewrite(
          database,
          workspace,
          closed -> to.close(from.open(closed, row(workspace)), row(workspace)));
    }
    return all.size();
  }

  private static void rewrite(
      Database database, WorkspaceId workspace, UnaryOperator<String> change) {
    String where = " WHERE platform = :platform AND external_id = :workspace";
    String closed =
        database
            .handle()
            .createQuery("SELECT secret FROM installation" + where)
            .bind("platform", workspace.platform().value())
            .bind("workspace", workspace.externalId())
            .mapTo(String.class)
            .one();
    database
        .handle()
        .createUpdate("UPDATE installation SET secret = :secret" + where)
        .bind("secret", change.apply(closed))
        .bind("platform", workspace.platform().value())
        .bind("workspace", workspace.externalId())
        .execute();
  }

  private SecretBox box() {
    return secrets.orElseThrow(
        () -> new IllegalStateException("DATA_KEY is needed to keep an installation"));
  }

  private static String row(WorkspaceId workspace) {
    return "installation:" + workspace.platform().value() + ":" + workspace.externalId();
  }
}
