package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent.WordsTakenOut;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes somebody unknown to the bot. Their rows of the engine lose name, address and accounts at
 * once; the words they were recognised by are then looked for in everything that was ever written
 * in their programme, table by table so that nobody waits for long.
 */
public final class Erasure {
  /** The job that looks for what is left; its runs are planned for {@code person:12}. */
  public static final String JOB = "erase-traces";

  private static final Logger log = LoggerFactory.getLogger(Erasure.class);
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final int MOST_ROUNDS = 10;
  private static final String KEY = "person:";

  private final Database database;
  private final ErasureStore rows;
  private final TextColumnStore columns;
  private final Found found;
  private final Schedule schedule;
  private final Provider<Events> events;
  private final Clock clock;

  /** Where people and what platforms remember of them stand. */
  record Found(People people, AddressStore addresses) {
    @Inject
    Found {}
  }

  @Inject
  Erasure(
      Database database,
      ErasureStore rows,
      TextColumnStore columns,
      Found found,
      Schedule schedule,
      Provider<Events> events,
      Clock clock) {
    this.database = database;
    this.rows = rows;
    this.columns = columns;
    this.found = found;
    this.schedule = schedule;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Erases a person, after every feature was told {@link
   * org.ambassadorbot.core.event.ProgrammeEvent.PersonErased}; belongs to the caller's transaction.
   * Lines that count, such as points, stay with a person of whom nothing is known.
   *
   * @param nameless what is shown where the name stood
   */
  public void erase(Person person, String nameless) {
    List<Identity> accounts = found.people().identitiesOf(person.programme(), person.id());
    List<ErasedWord> words = ErasedWord.of(person, accounts);
    rows.remember(person, words);
    rows.forgetMessages(person.id());
    rows.forgetExports(person, rows.words(person.id()));
    rows.unname(person, nameless);
    forgetAccounts(words);
    rows.forgetPlans(words);
    planRound(person.id(), 1);
  }

  private void forgetAccounts(List<ErasedWord> words) {
    words.stream()
        .filter(word -> word.kind() == ErasedWord.Kind.ACCOUNT)
        .forEach(
            account -> {
              rows.forgetAccount(account);
              database.afterCommit(() -> found.addresses().forget(account.word()));
            });
  }

  private void planRound(PersonId person, int round) {
    schedule.once(JOB, KEY + person.value(), clock.instant().plus(SOON), String.valueOf(round));
  }

  /** One look for what is left of a person; repeatable, in transactions of its own. */
  public void sweep(Run run) {
    PersonId person = new PersonId(Long.parseLong(run.key().substring(KEY.length())));
    Optional<ProgrammeId> programme = database.read(() -> rows.programmeOf(person));
    if (programme.isEmpty()) {
      return;
    }
    List<ErasedWord> words =
        database.read(
            () ->
                rows.words(person).stream()
                    .filter(word -> !rows.isBorne(programme.get(), word))
                    .toList());
    database.write(() -> rows.forgetMessages(person));
    for (TextColumnStore.TextColumn column : database.read(columns::all)) {
      database.write(
          () -> words.forEach(word -> columns.takeOut(programme.get(), column, word, "…")));
    }
    List<String> taken = words.stream().map(ErasedWord::word).toList();
    database.write(() -> events.get().tell(new WordsTakenOut(programme.get(), taken)));
    database.write(() -> end(person, words, Integer.parseInt(run.payload())));
    database.checkpoint();
    log.info("person {} is erased", person.value());
  }

  private void end(PersonId person, List<ErasedWord> words, int round) {
    forgetAccounts(words);
    rows.forgetPlans(words);
    if (rows.isBeingTold(person) && round < MOST_ROUNDS) {
      planRound(person, round + 1);
      return;
    }
    rows.forgetWords(person);
  }
}
