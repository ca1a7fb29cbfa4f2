package org.ambassadorbot.core.directory;

import static org.ambassadorbot.core.directory.Acquaintances.SHARED;
import static org.ambassadorbot.core.directory.Acquaintances.administrator;
import static org.ambassadorbot.core.directory.Acquaintances.profile;
import static org.assertj.core.api.Assertions.assertThat;

import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom the operator names by address, before or after the bot meets them. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class NamedAdministratorsTest {
  private final Acquaintances all;

  NamedAdministratorsTest(Dialect dialect) {
    all = new Acquaintances(dialect);
    all.meet(administrator(SHARED, "U0"));
  }

  @AfterEach
  void close() {
    all.close();
  }

  private Person chief() {
    return all.meet(profile(SHARED, "U1", "chef@example.org")).person();
  }

  private void lose(Person person) {
    all.write(
        () -> {
          all.part(People.class).take(person, Role.ADMINISTRATOR);
          return all.part(People.class).take(person, Role.ORGANISER);
        });
  }

  private void honour(Person person) {
    assertThat(all.part(NamedAdministrators.class).contain(person)).isTrue();
    all.database.write(() -> all.part(NamedAdministrators.class).honour(person));
  }

  @Test
  void whoeverIsNamedAfterTheyWereMetGetsTheRolesToo() {
    Person chief = chief();
    lose(chief);
    all.database.write(
        () -> {
          all.database.handle().execute("UPDATE person SET named_at = NULL");
        });

    honour(chief);

    assertThat(chief().roles()).containsExactlyInAnyOrder(Role.ADMINISTRATOR, Role.ORGANISER);
  }

  @Test
  void whatIsTakenBackStaysSoWhileSomebodyAdministers() {
    Person chief = chief();
    lose(chief);

    honour(chief);

    assertThat(chief().roles()).isEmpty();
  }

  @Test
  void whereNobodyAdministersWhoeverIsNamedDoes() {
    Person chief = chief();
    lose(chief);
    lose(all.meet(administrator(SHARED, "U0")).person());

    honour(chief);

    assertThat(chief().has(Role.ADMINISTRATOR)).isTrue();
  }
}
