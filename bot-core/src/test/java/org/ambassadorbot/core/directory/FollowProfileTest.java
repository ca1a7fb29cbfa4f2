package org.ambassadorbot.core.directory;

import static org.ambassadorbot.core.directory.Acquaintances.SHARED;
import static org.ambassadorbot.core.directory.Acquaintances.SHARED_TOO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Dialect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People whose platform calls them otherwise than before. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class FollowProfileTest {
  private static final Identity NADIA = new Identity(SHARED, "U1");

  private final Acquaintances all;
  private final List<Person> changed = new ArrayList<>();

  FollowProfileTest(Dialect dialect) {
    all = new Acquaintances(dialect);
  }

  @AfterEach
  void close() {
    all.close();
  }

  private static Profile called(
      WorkspaceId workspace, String user, String name, @Nullable String email) {
    return new Profile(new Identity(workspace, user), name, email, null, null, false, true);
  }

  private Person meet() {
    return all.meet(called(SHARED, "U1", "Nadia Benali", "nadia@example.org")).person();
  }

  private void hear(String name, @Nullable String email) {
    all.part(FollowProfile.class).hear(called(SHARED, "U1", name, email), changed::add);
  }

  private Person nadia() {
    return all.database.read(() -> all.part(Directory.class).find(NADIA).orElseThrow().person());
  }

  @Test
  void anotherNameAndAnotherAddressAreFollowed() {
    Person before = meet();

    hear("Nadia Diallo", "Nadia.Diallo@example.org");

    assertThat(nadia().id()).isEqualTo(before.id());
    assertThat(nadia().name()).isEqualTo("Nadia Diallo");
    assertThat(nadia().email()).isEqualTo("nadia.diallo@example.org");
    assertThat(changed).containsExactly(nadia());
    assertThat(
            all.database.read(
                () -> all.part(People.class).named(before.programme(), "nadia diallo")))
        .contains(nadia());
  }

  @Test
  void whatIsToldAgainChangesNothing() {
    Person before = meet();

    hear("Nadia Benali", "nadia@example.org");
    hear("Nadia Benali", null);

    assertThat(changed).isEmpty();
    assertThat(nadia()).isEqualTo(before);
  }

  @Test
  void twoPlatformsThatCallSomebodyDifferentlyDoNotTakeTurns() {
    Person nadia = meet();
    all.meet(called(SHARED_TOO, "U9", "N. Benali", "nadia@example.org"));

    hear("Nadia Benali", "nadia@example.org");
    all.part(FollowProfile.class)
        .hear(called(SHARED_TOO, "U9", "N. Benali", "nadia@example.org"), changed::add);

    assertThat(changed).isEmpty();
    assertThat(nadia().name()).isEqualTo(nadia.name());
  }

  @Test
  void anAddressOfSomebodyElseJoinsNobody() {
    Person nadia = meet();
    Person other = all.meet(called(SHARED_TOO, "U2", "Karim", "karim@example.org")).person();

    hear("Nadia Benali", "karim@example.org");

    assertThat(nadia().id()).isEqualTo(nadia.id());
    assertThat(nadia().email()).isEqualTo("nadia@example.org");
    assertThat(all.count("person")).isEqualTo(2);
    assertThat(other.id()).isNotEqualTo(nadia.id());
  }

  @Test
  void theCompanysListMeantWhoeverGetsTheAddress() {
    Person nadia = meet();
    all.write(
        () ->
            all.part(Directory.class)
                .expect(
                    all.part(Workspaces.class).programmeOf(SHARED),
                    List.of(
                        new Directory.Expected("N. Diallo", "nd@example.org", Language.FRENCH))));

    hear("Nadia Diallo", "nd@example.org");

    assertThat(nadia().id()).isEqualTo(nadia.id());
    assertThat(nadia().email()).isEqualTo("nd@example.org");
    assertThat(all.count("person")).isEqualTo(1);
  }

  @Test
  void whoeverGetsAnAddressThatTheOperatorNamesAdministers() {
    meet();

    hear("Nadia Benali", "chef@example.org");

    assertThat(nadia().has(Role.ADMINISTRATOR)).isTrue();
  }

  @Test
  void whoeverWasNeverMetIsNotKept() {
    hear("Nadia Benali", "nadia@example.org");

    assertThat(all.count("identity")).isZero();
    assertThat(all.count("person")).isZero();
  }
}
