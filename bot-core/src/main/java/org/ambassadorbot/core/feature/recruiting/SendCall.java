package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/**
 * Puts a call on its way to whoever it was for when it was sent, in portions of one transaction
 * each: whoever was taken is told, or passed over since they answered meanwhile, and no longer on
 * the list. Repeatable: where it was interrupted it goes on, and after the end it tells nobody.
 */
final class SendCall {
  static final String JOB = "recruiting-call";
  private static final int PORTION = 200;

  private final Database database;
  private final CallStore calls;
  private final People people;
  private final TellCandidate telling;

  @Inject
  SendCall(Database database, CallStore calls, People people, TellCandidate telling) {
    this.database = database;
    this.calls = calls;
    this.people = people;
    this.telling = telling;
  }

  void run(Run run) {
    long id = Long.parseLong(run.key().substring(run.key().indexOf(':') + 1));
    boolean isMore = true;
    while (isMore) {
      isMore = database.write(() -> portion(id));
    }
  }

  /** Tells some; returns whether others may be left. Belongs to the caller's transaction. */
  boolean portion(long id) {
    Optional<Call> sending = calls.find(id).filter(found -> found.state() == Call.State.SENDING);
    if (sending.isEmpty()) {
      return false;
    }
    Call call = sending.get();
    List<PersonId> taken = calls.take(call, PORTION);
    people
        .find(call.programme(), calls.unasked(call, taken))
        .values()
        .forEach(reader -> telling.call(reader, call));
    return !calls.end(call);
  }
}
