package org.ambassadorbot.core.directory;

import static org.ambassadorbot.core.directory.Acquaintances.OWN;
import static org.ambassadorbot.core.directory.Acquaintances.SHARED;
import static org.ambassadorbot.core.directory.Acquaintances.SHARED_TOO;
import static org.ambassadorbot.core.directory.Acquaintances.administrator;
import static org.ambassadorbot.core.directory.Acquaintances.profile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.platform.Installations;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is who, across workspaces and platforms. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class DirectoryTest {
  private final Acquaintances all;

  DirectoryTest(Dialect dialect) {
    all = new Acquaintances(dialect);
  }

  @AfterEach
  void close() {
    all.close();
  }

  private void give(Person person, String cause, long points) {
    all.write(
        () ->
            all.part(Ledger.class)
                .addOnce(
                    new PointsEntry(
                        person.programme(), person.id(), cause, "rule", "reason", points)));
  }

  private long balance(Person person) {
    return all.write(() -> all.part(Ledger.class).balanceOf(person.programme(), person.id()));
  }

  @Test
  void accountsWithTheSameAddressAreOnePerson() {
    Person one = all.meet(profile(SHARED, "U1", "Nadia@Example.org ")).person();
    Person other = all.meet(profile(SHARED_TOO, "U9", "nadia@example.org")).person();

    assertThat(other.id()).isEqualTo(one.id());
    assertThat(all.count("person")).isEqualTo(1);
    List<Identity> accounts =
        all.write(() -> all.part(People.class).identitiesOf(one.programme(), one.id()));
    assertThat(accounts).hasSize(2);
  }

  @Test
  void workspacesOfAPlatformOfManyHaveProgrammesOfTheirOwn() {
    Person one = all.meet(profile(SHARED, "U1", "nadia@example.org")).person();
    Person other = all.meet(profile(OWN, "29:1", "nadia@example.org")).person();

    assertThat(other.programme()).isNotEqualTo(one.programme());
  }

  @Test
  void aStrangerWhoTurnsOutToBeKnownIsJoinedWithAllTheirs() {
    Person known = all.meet(profile(SHARED, "U1", "nadia@example.org")).person();
    Person stranger = all.meetStranger(new Identity(SHARED_TOO, "U9")).person();
    give(known, "a", 3);
    give(stranger, "b", 4);
    all.write(() -> all.part(People.class).give(stranger, Role.REFERENT));

    Acquaintance met = all.meet(profile(SHARED_TOO, "U9", "nadia@example.org"));

    assertThat(met.person().id()).isEqualTo(known.id());
    assertThat(met.person().has(Role.REFERENT)).isTrue();
    assertThat(met.isProfileKnown()).isTrue();
    assertThat(balance(met.person())).isEqualTo(7);
    assertThat(all.count("person")).isEqualTo(1);
  }

  @Test
  void aProfileThatComesLateCompletesTheStranger() {
    Acquaintance stranger = all.meetStranger(new Identity(SHARED, "U1"));
    assertThat(stranger.isProfileKnown()).isFalse();
    assertThat(stranger.person().language()).isEqualTo(Language.ENGLISH);

    Acquaintance met = all.meet(profile(SHARED, "U1", "nadia@example.org"));

    assertThat(met.person().id()).isEqualTo(stranger.person().id());
    assertThat(met.person().name()).isEqualTo("Name of U1");
    assertThat(met.person().email()).isEqualTo("nadia@example.org");
    assertThat(met.person().language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void thePauseOfSomebodyJoinedIsNotForgotten() {
    all.meet(profile(SHARED, "U1", "nadia@example.org"));
    Person stranger = all.meetStranger(new Identity(SHARED_TOO, "U9")).person();
    all.database.write(
        () -> {
          all.database
              .handle()
              .execute("UPDATE person SET paused_until = 9 WHERE id = ?", stranger.id().value());
        });

    all.meet(profile(SHARED_TOO, "U9", "nadia@example.org"));

    long paused =
        all.database.read(
            () ->
                all.database
                    .handle()
                    .createQuery("SELECT paused_until FROM person")
                    .mapTo(Long.class)
                    .one());
    assertThat(paused).isEqualTo(9);
  }

  @Test
  void theAdministratorsNamedAtTheStartAreFoundByTheirAddress() {
    Person chief = all.meet(profile(SHARED, "U1", "Chef@example.org")).person();
    Person other = all.meet(profile(SHARED, "U2", "nadia@example.org")).person();

    assertThat(chief.roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.ORGANISER);
    assertThat(other.roles()).isEmpty();
  }

  @Test
  void aRoleTakenBackDoesNotComeBackByItself() {
    Person chief = all.meet(administrator(SHARED, "U1")).person();
    assertThat(chief.has(Role.ADMINISTRATOR)).isTrue();
    all.write(() -> all.part(People.class).take(chief, Role.ADMINISTRATOR));

    Person again = all.meet(administrator(SHARED, "U1")).person();

    assertThat(again.roles()).containsExactly(Role.ORGANISER);
  }

  @Test
  void peopleAreFoundByNameAddressAndAccount() {
    Person nadia = all.meet(profile(SHARED, "U1", "nadia@example.org")).person();
    all.meet(profile(SHARED, "U2", null));
    People people = all.part(People.class);

    for (String words : List.of("name of u1", "Name of U1 ", "NADIA@example.org", "U1", "@U1")) {
      assertThat(all.write(() -> people.named(nadia.programme(), words))).as(words).contains(nadia);
    }
    assertThat(all.write(() -> people.named(nadia.programme(), "nobody"))).isEmpty();
  }

  @Test
  void aFirstNameIsEnoughWhileOnlyOnePersonBearsIt() {
    Person karim = all.meet(called("U1", "Karim Haddad")).person();
    People people = all.part(People.class);

    for (String words : List.of("Karim", " KARIM ", "karim haddad")) {
      assertThat(all.write(() -> people.named(karim.programme(), words))).as(words).contains(karim);
    }
    for (String words : List.of("", "Kar", "Karim H", "Haddad", "%", "_____")) {
      assertThat(all.write(() -> people.named(karim.programme(), words))).as(words).isEmpty();
    }

    all.meet(called("U2", "Karim Benali"));
    assertThat(all.write(() -> people.named(karim.programme(), "Karim"))).isEmpty();
    assertThat(all.write(() -> people.named(karim.programme(), "Karim Haddad"))).contains(karim);
  }

  private static Profile called(String user, String name) {
    return new Profile(new Identity(SHARED, user), name, null, null, null, false, true);
  }

  @Test
  void twoProgrammesBecomeOneWithEverythingInThem() {
    Person here = all.meet(profile(SHARED, "U1", "nadia@example.org")).person();
    Person there = all.meet(profile(OWN, "29:1", "nadia@example.org")).person();
    Person alone = all.meet(profile(OWN, "29:2", "lea@example.org")).person();
    give(here, "a", 1);
    give(there, "b", 2);
    give(alone, "c", 4);
    all.database.write(
        () -> {
          all.database
              .handle()
              .execute(
                  "INSERT INTO content (programme_id, card, created_at) VALUES (?, '{}', 0)",
                  there.programme().value());
        });

    all.database.write(
        () -> all.part(JoinProgrammes.class).join(there.programme(), here.programme()));

    assertThat(all.count("programme")).isEqualTo(1);
    assertThat(all.count("person")).isEqualTo(2);
    assertThat(balance(here)).isEqualTo(3);
    Person moved = all.meet(profile(OWN, "29:2", "lea@example.org")).person();
    assertThat(moved.programme()).isEqualTo(here.programme());
    assertThat(balance(moved)).isEqualTo(4);
  }

  @Test
  void theSharedProgrammeStaysSharedWhenItJoinsAnother() {
    ProgrammeId shared = all.meet(profile(SHARED, "U1", null)).programme().id();
    ProgrammeId own = all.meet(profile(OWN, "29:1", null)).programme().id();

    all.database.write(() -> all.part(JoinProgrammes.class).join(shared, own));

    assertThat(all.meet(profile(SHARED_TOO, "U3", null)).programme().id()).isEqualTo(own);
  }

  @Test
  void aProgrammeCodeWorksOnceAndNotForLong() {
    Person chief = all.meet(administrator(SHARED, "U1")).person();
    ProgrammeCodeStore codes = all.part(ProgrammeCodeStore.class);
    String code = all.write(() -> codes.issue(chief));

    assertThat(all.write(() -> codes.redeem("WRONG"))).isEmpty();
    assertThat(all.write(() -> codes.redeem(" " + code.toLowerCase(java.util.Locale.ROOT))))
        .contains(chief.programme());
    assertThat(all.write(() -> codes.redeem(code))).isEmpty();

    String late = all.write(() -> codes.issue(chief));
    all.clock.passes(Duration.ofMinutes(15));
    assertThat(all.write(() -> codes.redeem(late))).isEmpty();
  }

  @Test
  void aNewCodeMakesTheEarlierOneVoid() {
    Person chief = all.meet(administrator(SHARED, "U1")).person();
    ProgrammeCodeStore codes = all.part(ProgrammeCodeStore.class);
    String first = all.write(() -> codes.issue(chief));
    String second = all.write(() -> codes.issue(chief));

    assertThat(all.write(() -> codes.redeem(first))).isEmpty();
    assertThat(all.write(() -> codes.redeem(second))).isPresent();
  }

  @Test
  void installationsAreEncryptedAndBoundToTheirWorkspace() {
    Installations installations = all.part(Installations.class);
    installations.save(SHARED, "token-of-one");
    installations.save(OWN, "token-of-other");

    List<String> stored =
        all.database.read(
            () ->
                all.database
                    .handle()
                    .createQuery("SELECT secret FROM installation")
                    .mapTo(String.class)
                    .list());
    assertThat(stored).hasSize(2).noneMatch(secret -> secret.contains("token"));
    assertThat(installations.find(SHARED)).contains("token-of-one");
    assertThat(installations.all(SHARED.platform())).containsExactly(SHARED);

    all.database.write(
        () -> {
          all.database
              .handle()
              .execute("UPDATE installation SET secret = (SELECT MIN(secret) FROM installation)");
        });
    assertThatThrownBy(
            () -> {
              installations.find(SHARED);
              installations.find(OWN);
            })
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DATA_KEY");
  }

  @Test
  void anotherKeyOpensAllOfThemOrNone() {
    Installations installations = all.part(Installations.class);
    installations.save(SHARED, "one");
    installations.save(OWN, "other");

    assertThatThrownBy(
            () ->
                InstallationStore.rotate(all.database, Acquaintances.box(7), Acquaintances.box(2)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(installations.find(SHARED)).contains("one");

    int rotated =
        InstallationStore.rotate(all.database, Acquaintances.box(1), Acquaintances.box(2));

    assertThat(rotated).isEqualTo(2);
    assertThatThrownBy(() -> installations.find(SHARED)).isInstanceOf(IllegalStateException.class);
    InstallationStore renewed =
        new InstallationStore(
            all.database, Optional.of(Acquaintances.box(2)), all.part(Workspaces.class), all.clock);
    assertThat(renewed.find(OWN)).contains("other");
  }

  @Test
  void anInstallationIsReplacedOnlyIfItIsStillWhatWasRead() {
    Installations installations = all.part(Installations.class);
    installations.save(SHARED, "old");

    assertThat(installations.replace(SHARED, "old", "new")).isTrue();
    assertThat(installations.replace(SHARED, "old", "other")).isFalse();
    assertThat(installations.replace(OWN, "old", "new")).isFalse();

    assertThat(installations.find(SHARED)).contains("new");
    assertThat(installations.find(OWN)).isEmpty();
  }

  @Test
  void withoutAKeyNothingSecretIsKept() {
    InstallationStore keyless =
        new InstallationStore(
            all.database, Optional.empty(), all.part(Workspaces.class), all.clock);

    assertThatThrownBy(() -> keyless.save(SHARED, "token"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(all.count("installation")).isZero();
  }

  @Test
  void anInstallationIsReplacedAndRemoved() {
    Installations installations = all.part(Installations.class);
    installations.save(SHARED, "old");
    installations.save(SHARED, "new");
    assertThat(installations.find(SHARED)).contains("new");

    installations.remove(SHARED);
    installations.remove(SHARED);

    assertThat(installations.find(SHARED)).isEmpty();
  }
}
