package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;

/** Puts a call on its way to everybody it is for, some at a time. Repeatable. */
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

  private boolean portion(long id) {
    Optional<Call> found = calls.find(id);
    if (found.isEmpty()) {
      return false;
    }
    Call call = found.get();
    List<PersonId> portion = calls.portion(call, PORTION);
    people.find(call.programme(), portion).values().forEach(reader -> telling.call(reader, call));
    if (!portion.isEmpty()) {
      calls.wentTo(call, portion.get(portion.size() - 1).value());
    }
    if (portion.size() < PORTION) {
      calls.end(call);
      return false;
    }
    return true;
  }
}
