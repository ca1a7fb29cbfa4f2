package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.util.Locale;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Role;

/**
 * Whom the operator names by e-mail address: they administer and organise, whether they were named
 * before the bot met them or after.
 */
public final class NamedAdministrators {
  private final Defaults defaults;
  private final NamedAdministratorStore store;
  private final People people;

  @Inject
  NamedAdministrators(Defaults defaults, NamedAdministratorStore store, People people) {
    this.defaults = defaults;
    this.store = store;
    this.people = people;
  }

  /** Whether the operator names this person. */
  public boolean contain(Person person) {
    String email = person.email();
    return email != null && defaults.administrators().contains(email.toLowerCase(Locale.ROOT));
  }

  /**
   * Gives somebody named their roles, once: what is taken back afterwards stays so, except where
   * nobody would administer. Repeatable; belongs to the caller's transaction.
   */
  public void honour(Person person) {
    boolean isNew = store.mark(person);
    if (isNew || people.holding(person.programme(), Role.ADMINISTRATOR).isEmpty()) {
      people.give(person, Role.ADMINISTRATOR);
      people.give(person, Role.ORGANISER);
    }
  }
}
