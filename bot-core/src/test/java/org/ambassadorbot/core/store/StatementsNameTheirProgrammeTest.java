package org.ambassadorbot.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.core.conversation.ProgrammeRows;
import org.junit.jupiter.api.Test;

/** Reads the sources of all stores: what touches a programme's rows says whose they are. */
class StatementsNameTheirProgrammeTest {
  private static final String TERM =
      "(?:\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_][\\w.]*(?:\\((?:\"\\w*\")?\\))?)";
  private static final Pattern SUM = Pattern.compile(TERM + "(?:\\s*\\+\\s*" + TERM + ")*+");
  private static final Pattern PART =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|([A-Za-z_][\\w.]*)(?:\\((?:\"\\w*\")?\\))?");
  private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) =\\s*([^;]*\"[^;]*);");
  private static final Pattern STATEMENT =
      Pattern.compile("\\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\\b.*");
  private static final Pattern TABLE = Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE) +(\\w+|[?%])");

  /** It is bound to a programme, or to a person, and a person belongs to one programme. */
  private static final Pattern BOUND =
      Pattern.compile(
          ":programme\\b|programme_id = |INSERT INTO \\w+ \\([^)]*programme_id"
              + "|(_id|_by|q\\.id) (=|IN) \\(?(:person|:gone|:kept|:from|<people>|\\?)"
              + "|\\? = :kept WHERE +\\? = :gone");

  /** Stores of the queue, whose lanes belong to workspaces; rows come from it by number. */
  private static final Set<String> QUEUE =
      Set.of(
          "AccessStore",
          "AvailabilityStore",
          "BatchCardStore",
          "BatchHourStore",
          "BatchStore",
          "DeliveryRowStore",
          "DeliveryStore",
          "DueStore",
          "HeldStore",
          "LaneStore",
          "RetentionStore");

  /** Statements by the words that they hold, and why they name no programme. */
  private static final Map<String, String> EXCUSED =
      Map.ofEntries(
          Map.entry("FROM identity i JOIN person q", "an account tells the programme"),
          Map.entry("UPDATE identity SET last_seen_at", "an account tells the programme"),
          Map.entry("FROM identity WHERE is_profile_known = 1", "an account tells the programme"),
          Map.entry("SELECT told_name, told_email", "an account tells the programme"),
          Map.entry("UPDATE identity SET told_name", "an account tells the programme"),
          Map.entry("SELECT platform, external_id FROM workspace ORDER", "every workspace"),
          Map.entry("UPDATE identity SET looked_at", "an account tells the programme"),
          Map.entry("UPDATE identity SET told_zone", "an account tells the programme"),
          Map.entry("UPDATE person SET name = :name, name_key = NULL", "a person who was found"),
          Map.entry("SELECT programme_id FROM person WHERE id", "a job's own number"),
          Map.entry("UPDATE person SET paused_until = (SELECT", "two who became one"),
          Map.entry("UPDATE person SET ? = :value WHERE id = :id", "a person who was found"),
          Map.entry("FROM %s WHERE %s AND", "every column, whose condition names the programme"),
          Map.entry("UPDATE %s SET %s = :without WHERE %s AND", "the same, written"),
          Map.entry("UPDATE ? = :gone", "two who became one"),
          Map.entry("FROM workspace w JOIN programme p", "a workspace tells the programme"),
          Map.entry("UPDATE workspace SET first_installer", "a workspace tells the programme"),
          Map.entry("DELETE FROM programme_code WHERE code_hash", "a secret tells the programme"),
          Map.entry("FROM export_file WHERE code_hash", "a secret tells the file"),
          Map.entry("FROM photo WHERE id = :id", "a photo's address holds a secret"),
          Map.entry("DELETE FROM export_file WHERE expires_at", "what is old, everywhere"),
          Map.entry("DELETE FROM kept_form WHERE kept_at", "what is old, everywhere"),
          Map.entry("DELETE FROM people_list WHERE created_at", "what is old, everywhere"),
          Map.entry("DELETE FROM audit_entry WHERE at <", "what is old, everywhere"),
          Map.entry(
              "DELETE FROM broadcast_reply WHERE state = 'PENDING'", "what is old, everywhere"),
          Map.entry("FROM person q WHERE q.erased_at IS NULL", "who is silent, everywhere"),
          Map.entry("FROM broadcast WHERE id = :id", "a job's own number"),
          Map.entry("FROM broadcast WHERE is_followed = 1", "what is followed, everywhere"),
          Map.entry("FROM onboarding_journey WHERE state = 'ACTIVE'", "what is due, everywhere"),
          Map.entry("g.id = s.group_id ORDER BY s.group_id", "who follows another, everywhere"),
          Map.entry("SELECT programme_id FROM challenge WHERE id", "a job's own number"),
          Map.entry("FROM recruiting_call WHERE id = :id", "a job's own number"),
          Map.entry("FROM watch_feed WHERE id = :id", "a job's own number"),
          Map.entry("FROM story_call WHERE id = :id", "a job's own number"),
          Map.entry("person_group g WHERE g.id = :id", "a job's own number"),
          Map.entry("FROM link_wanted WHERE taken_until", "which links come next, everywhere"),
          Map.entry("SELECT taken_until FROM link_wanted", "which links come next, everywhere"),
          Map.entry("SELECT programme_id FROM watch_note WHERE id", "a job's own number"),
          Map.entry("SELECT MAX(published_at) AS last FROM watch_note", "a figure for operators"),
          Map.entry("FROM tracked_link WHERE id = :id", "a link's code holds a secret"),
          Map.entry("DELETE FROM captured_message WHERE captured_at", "what is old, everywhere"),
          Map.entry("DELETE FROM home_page WHERE opened_at", "what is old, everywhere"),
          Map.entry("FROM story WHERE photo_id IS NOT NULL", "what is old, everywhere"),
          Map.entry("DELETE FROM absence WHERE last_day", "what is old, everywhere"),
          Map.entry("SUM(kept) <> SUM(counted)", "a check of all rankings"),
          Map.entry("DELETE FROM points_rung", "counted again for everybody"),
          Map.entry("SUM(kept) <> SUM(summed)", "a check of all balances"));

  @Test
  void everyStatementOnAProgrammesRowsNamesIt() throws IOException {
    Set<String> owned = tablesOfProgrammes();
    Set<String> used = new HashSet<>();
    List<String> wrong = new ArrayList<>();
    int read = 0;
    for (Path source : stores()) {
      String store = source.getFileName().toString().replace(".java", "");
      for (String statement : statements(Files.readString(source))) {
        read++;
        if (touches(statement, owned) && !BOUND.matcher(statement).find()) {
          List<String> excuses = EXCUSED.keySet().stream().filter(statement::contains).toList();
          used.addAll(excuses);
          if (excuses.isEmpty() && !QUEUE.contains(store)) {
            wrong.add(store + ": " + statement);
          }
        }
      }
    }

    assertThat(read).isGreaterThan(450);
    assertThat(wrong).isEmpty();
    assertThat(EXCUSED.keySet()).as("excuses that serve").isSubsetOf(used);
  }

  /** What stands in a block of text would not be read. */
  @Test
  void noStoreWritesStatementsInAnotherWay() throws IOException {
    for (Path source : stores()) {
      assertThat(Files.readString(source)).as(source.toString()).doesNotContain("\"\"\"");
    }
  }

  @Test
  void aStatementThatNamesNoProgrammeIsSeen() {
    String source =
        """
        private static final String FROM = " FROM points_entry ";
        handle().createQuery("SELECT id" + FROM + "WHERE id = :id");
        handle().createQuery("SELECT id" + FROM
            + "WHERE programme_id = :programme AND id = :id");
        """;

    List<String> unbound =
        statements(source).stream().filter(each -> !BOUND.matcher(each).find()).toList();
    assertThat(unbound).containsExactly("SELECT id FROM points_entry WHERE id = :id");
    assertThat(touches(unbound.get(0), Set.of("points_entry"))).isTrue();
    assertThat(touches("DELETE FROM ? WHERE id = :id", Set.of("points_entry"))).isTrue();
    assertThat(touches("UPDATE %s SET state = :state", Set.of("points_entry"))).isTrue();
  }

  private static Set<String> tablesOfProgrammes() {
    try (Database database = Databases.open(TestDatabases.url(Dialect.SQLITE))) {
      Set<String> owned = new TreeSet<>(new ProgrammeRows(database).of(0).keySet());
      owned.remove("programme");
      return owned.stream().filter(table -> names(database, table)).collect(Collectors.toSet());
    }
  }

  /** Whether its rows name their programme themselves; others are reached through those. */
  private static boolean names(Database database, String table) {
    return database.read(
        () ->
            database
                    .handle()
                    .createQuery(
                        "SELECT COUNT(*) FROM pragma_table_info(:table)"
                            + " WHERE name = 'programme_id'")
                    .bind("table", table)
                    .mapTo(Integer.class)
                    .one()
                == 1);
  }

  private static boolean touches(String statement, Set<String> owned) {
    Matcher table = TABLE.matcher(statement);
    while (table.find()) {
      boolean isHidden = table.group(1).matches("[?%]"); // named by a variable: it may be any
      if (isHidden || owned.contains(table.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static List<Path> stores() {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve("bot-core"))) {
      root = Objects.requireNonNull(root.getParent());
    }
    try (Stream<Path> files = Files.walk(root.resolve("bot-core/src/main/java"))) {
      return files.filter(file -> file.toString().endsWith("Store.java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The statements of a source, their parts joined; what is only known later is a question mark.
   */
  private static List<String> statements(String source) {
    Map<String, String> constants =
        CONSTANT
            .matcher(source)
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    return SUM.matcher(CONSTANT.matcher(source).replaceAll(""))
        .results()
        .map(found -> text(found.group(), constants, 0))
        .filter(text -> STATEMENT.matcher(text).matches())
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .filter(text -> text.contains(" FROM ") || !text.startsWith("SELECT"))
        .toList();
  }

  private static String text(String sum, Map<String, String> constants, int depth) {
    StringBuilder text = new StringBuilder();
    Matcher part = PART.matcher(sum);
    while (part.find()) {
      if (part.group(1) != null) {
        text.append(part.group(1));
      } else {
        String constant = constants.get(part.group(2));
        text.append(constant == null || depth > 2 ? " ? " : text(constant, constants, depth + 1));
      }
    }
    return text.toString();
  }
}
