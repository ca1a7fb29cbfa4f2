package org.ambassadorbot.core.directory;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;

/** The people of each programme. Thread-safe; writes belong to the caller's transaction. */
public interface People {

  /** The person behind an account, if the bot has met them. */
  Optional<Person> find(Identity identity);

  Optional<Person> find(ProgrammeId programme, PersonId person);

  /** Some people, at most a thousand; whoever is not of the programme is absent. */
  Map<PersonId, Person> find(ProgrammeId programme, Collection<PersonId> people);

  /**
   * The person whom somebody names: a platform's identifier as a person field gives it, a mention
   * taken out of the text, an e-mail address, or the exact name when only one person bears it; else
   * a first name that only one person bears.
   */
  Optional<Person> named(ProgrammeId programme, String words);

  /** The person of an address, given in lower case. */
  Optional<Person> addressed(ProgrammeId programme, String email);

  /** The people of some addresses, given in lower case, by address; at most a thousand. */
  Map<String, Person> addressed(ProgrammeId programme, Collection<String> emails);

  /** Everybody who holds the role, by name. */
  List<Person> holding(ProgrammeId programme, Role role);

  /** Gives a role; returns whether the person did not hold it before. */
  boolean give(Person person, Role role);

  /** Takes a role back; returns whether the person held it. */
  boolean take(Person person, Role role);

  void speak(Person person, Language language);

  void live(Person person, ZoneId zone);

  /** The accounts of a person: those that have left at the end, the one used last first. */
  List<Identity> identitiesOf(ProgrammeId programme, PersonId person);

  /** The accounts by which a person can be reached, the one used last first. */
  List<Identity> presentAccountsOf(ProgrammeId programme, PersonId person);
}
