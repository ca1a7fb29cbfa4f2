package org.ambassadorbot.core.feature.people;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.store.Database;

/**
 * Brings in a long list of people from a file, as an operator has it, beside a running bot: in
 * portions, each a short transaction of its own. Begun again after an interruption, it goes on.
 */
public final class ImportPeople {
  /** How many rows a file may have. */
  public static final int MOST_ROWS = 200_000;

  private static final int PORTION = 500;
  private static final int MOST_FAULTS = 1_000;

  private final Database database;
  private final ProgrammeStore programmes;
  private final PlanImport planning;
  private final CarryOutImport importing;
  private final Audit audit;
  private final Texts texts;

  @Inject
  ImportPeople(
      Database database,
      ProgrammeStore programmes,
      PlanImport planning,
      CarryOutImport importing,
      Audit audit,
      Phrasebook phrasebook) {
    this.database = database;
    this.programmes = programmes;
    this.planning = planning;
    this.importing = importing;
    this.audit = audit;
    this.texts = phrasebook.speaking(Language.ENGLISH, FormOfAddress.FAMILIAR);
  }

  /**
   * What a list changed, or would change.
   *
   * @param faults a sentence for each line left aside, the first thousand of them
   */
  public record Report(
      long added, long changed, long same, Set<String> newGroups, List<String> faults) {
    public Report {
      newGroups = Collections.unmodifiableSet(new TreeSet<>(newGroups));
      faults = List.copyOf(faults);
    }
  }

  /** Every programme there is, by number. Not in a transaction. */
  public List<Programme> programmes() {
    return database.read(programmes::all);
  }

  /**
   * Compares a list with what is known, and carries it out unless it is a dry run. Not in a
   * transaction; repeatable.
   *
   * @throws IllegalArgumentException with a sentence, when nothing of the list can be used
   */
  public Report run(Programme programme, String text, boolean isDry) {
    PeopleList list = PeopleList.read(text, MOST_ROWS);
    PeopleList.Problem problem = list.problem();
    if (problem != null) {
      throw new IllegalArgumentException(
          texts.plain(
              PeoplePhrase.valueOf("PROBLEM_" + problem.name()),
              Argument.with("found", list.found()),
              Argument.with("most", MOST_ROWS)));
    }
    PlanImport.Comparison comparison = planning.begin(programme.id(), list);
    if (!isDry) {
      database.write(
          () -> record(programme, list)); // first, so that an interruption leaves a trace
    }
    Report report = new Report(0, 0, 0, Set.of(), List.of());
    for (int from = 0; from < list.rows().size(); from += PORTION) {
      int to = Math.min(list.rows().size(), from + PORTION);
      report = portion(programme, comparison, list.rows().subList(from, to), isDry, report);
    }
    return report;
  }

  private void record(Programme programme, PeopleList list) {
    audit.recordOperator(
        programme.id(), "people.file-imported", "people", String.valueOf(list.rows().size()));
  }

  /** The plan is made where nothing is written; what it adds is guarded by unique keys. */
  private Report portion(
      Programme programme,
      PlanImport.Comparison comparison,
      List<PeopleList.Row> rows,
      boolean isDry,
      Report before) {
    ImportPlan plan = database.read(() -> comparison.plan(rows));
    if (!isDry && !plan.isNothing()) {
      database.write(() -> importing.run(programme, plan));
    }
    Set<String> groups = new TreeSet<>(before.newGroups());
    groups.addAll(plan.newGroups());
    List<String> faults = new ArrayList<>(before.faults());
    plan.faults().stream()
        .limit(Math.max(0, MOST_FAULTS - faults.size()))
        .map(this::sentence)
        .forEach(faults::add);
    long same = plan.changes().size() - plan.added() - plan.changed();
    return new Report(
        before.added() + plan.added(),
        before.changed() + plan.changed(),
        before.same() + same,
        groups,
        faults);
  }

  private String sentence(ImportPlan.Fault fault) {
    return texts.plain(
        PeoplePhrase.valueOf("FAULT_" + fault.reason().name()),
        Argument.with("line", fault.line()),
        Argument.with("about", fault.about()));
  }
}
