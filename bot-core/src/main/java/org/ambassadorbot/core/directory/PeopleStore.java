package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.store.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** People, their accounts and their roles, as rows. */
public final class PeopleStore implements People {
  private static final String PERSON =
      "SELECT q.id, q.programme_id, q.name, q.email, q.language, q.zone FROM person q ";

  private static final Duration A_MOMENT = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;
  private final NameStore names;

  @Inject
  PeopleStore(Database database, Clock clock) {
    this.names = new NameStore(database);
    this.database = database;
    this.clock = clock;
  }

  private Handle handle() {
    return database.handle();
  }

  /** Whoever stands behind an account: one row for each role, or one without. */
  Optional<Acquaintance> acquaintance(Identity identity) {
    return database
        .statements()
        .of(
            "SELECT q.id, q.programme_id, q.name, q.email, q.language, q.zone,"
                + " i.is_profile_known, p.name AS programme_name,"
                + " p.language AS programme_language, p.form_of_address,"
                + " p.zone AS programme_zone, p.country, p.region AS programme_region,"
                + " r.role FROM identity i"
                + " JOIN person q ON q.id = i.person_id JOIN programme p ON p.id = i.programme_id"
                + " LEFT JOIN person_role r ON r.person_id = q.id"
                + " WHERE i.platform = :platform AND i.workspace_id = :workspace"
                + " AND i.user_id = :user")
        .bind("platform", identity.workspace().platform().value())
        .bind("workspace", identity.workspace().externalId())
        .bind("user", identity.userId())
        .list(PeopleStore::acquaintance)
        .stream()
        .reduce(Acquaintance::withRolesOf);
  }

  private static Acquaintance acquaintance(ResultSet row) throws SQLException {
    String role = row.getString("role");
    return new Acquaintance(
        person(row, role == null ? Set.of() : Set.of(Role.valueOf(role))),
        ProgrammeStore.programme(row),
        row.getInt("is_profile_known") == 1);
  }

  /** A moment later is not worth writing down. */
  void saw(Identity identity, Instant now) {
    database
        .statements()
        .of(
            "UPDATE identity SET last_seen_at = :now WHERE platform = :platform"
                + " AND workspace_id = :workspace AND user_id = :user"
                + " AND last_seen_at < :before")
        .bind("now", now.toEpochMilli())
        .bind("before", now.minus(A_MOMENT).toEpochMilli())
        .bind("platform", identity.workspace().platform().value())
        .bind("workspace", identity.workspace().externalId())
        .bind("user", identity.userId())
        .execute();
  }

  Person add(Programme programme, PersonDraft draft, Instant now) {
    long id =
        handle()
            .createQuery(
                "INSERT INTO person (programme_id, name, name_key, email, language, zone,"
                    + " created_at) VALUES (:programme, :name, :key, :email, :language, :zone,"
                    + " :now) RETURNING id")
            .bind("key", GroupStore.keyOf(draft.name()))
            .bind("programme", programme.id().value())
            .bind("name", draft.name())
            .bind("email", draft.email())
            .bind("language", draft.language().code())
            .bind("zone", draft.zone().getId())
            .bind("now", now.toEpochMilli())
            .mapTo(Long.class)
            .one();
    return find(programme.id(), new PersonId(id)).orElseThrow();
  }

  void learn(Person person, PersonDraft draft) {
    handle()
        .createUpdate(
            "UPDATE person SET name = :name, name_key = :key, email = COALESCE(:email, email), zone"
                + " = :zone WHERE id = :id AND programme_id = :programme")
        .bind("name", draft.name())
        .bind("key", GroupStore.keyOf(draft.name()))
        .bind("email", draft.email())
        .bind("zone", draft.zone().getId())
        .bind("id", person.id().value())
        .bind("programme", person.programme().value())
        .execute();
  }

  /** A person is called otherwise from now on. */
  void rename(Person person, String name) {
    handle()
        .createUpdate(
            "UPDATE person SET name = :name, name_key = :key WHERE id = :id"
                + " AND programme_id = :programme")
        .bind("name", name)
        .bind("key", GroupStore.keyOf(name))
        .bind("id", person.id().value())
        .bind("programme", person.programme().value())
        .execute();
  }

  /** A person has another address from now on, which nobody else has. */
  void address(Person person, String email) {
    handle()
        .createUpdate(
            "UPDATE person SET email = :email WHERE id = :id AND programme_id = :programme")
        .bind("email", email)
        .bind("id", person.id().value())
        .bind("programme", person.programme().value())
        .execute();
  }

  void attach(Identity identity, Person person, boolean isProfileKnown, Instant now) {
    handle()
        .createUpdate(
            "INSERT INTO identity (platform, workspace_id, user_id, programme_id, person_id,"
                + " is_profile_known, last_seen_at, looked_at) VALUES (:platform, :workspace,"
                + " :user, :programme, :person, :known, :now, :now) ON CONFLICT (platform,"
                + " workspace_id, user_id) DO UPDATE SET programme_id = excluded.programme_id,"
                + " person_id = excluded.person_id,"
                + " is_profile_known = excluded.is_profile_known")
        .bind("platform", identity.workspace().platform().value())
        .bind("workspace", identity.workspace().externalId())
        .bind("user", identity.userId())
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .bind("known", isProfileKnown ? 1 : 0)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  @Override
  public Optional<Person> addressed(ProgrammeId programme, String email) {
    return byEmail(programme, email);
  }

  @Override
  public Map<String, Person> addressed(ProgrammeId programme, Collection<String> emails) {
    return among(programme, "q.email", emails)
        .collect(
            Collectors.toMap(
                person -> Objects.requireNonNull(person.email()), Function.identity()));
  }

  @Override
  public Map<PersonId, Person> find(ProgrammeId programme, Collection<PersonId> people) {
    return among(programme, "q.id", people.stream().map(PersonId::value).toList())
        .collect(Collectors.toMap(Person::id, Function.identity()));
  }

  /** People with their roles, by two questions whatever their number. */
  private Stream<Person> among(ProgrammeId programme, String column, Collection<?> values) {
    if (values.isEmpty()) {
      return Stream.empty();
    }
    Map<Long, Set<Role>> roles = new HashMap<>();
    handle()
        .createQuery(
            "SELECT r.person_id, r.role FROM person_role r JOIN person q ON q.id = r.person_id"
                + " WHERE q.programme_id = :programme AND "
                + column
                + " IN (<values>)")
        .bind("programme", programme.value())
        .bindList("values", List.copyOf(values))
        .map((row, context) -> Map.entry(row.getLong(1), Role.valueOf(row.getString(2))))
        .forEach(
            held ->
                roles
                    .computeIfAbsent(held.getKey(), id -> EnumSet.noneOf(Role.class))
                    .add(held.getValue()));
    return handle()
        .createQuery(PERSON + "WHERE q.programme_id = :programme AND " + column + " IN (<values>)")
        .bind("programme", programme.value())
        .bindList("values", List.copyOf(values))
        .map((row, context) -> person(row, roles.getOrDefault(row.getLong("id"), Set.of())))
        .list()
        .stream();
  }

  /** Adds people whose addresses are not there yet. */
  void addAll(Programme programme, List<PersonDraft> drafts, Instant now) {
    PreparedBatch insert =
        handle()
            .prepareBatch(
                "INSERT INTO person (programme_id, name, name_key, email, language, zone,"
                    + " created_at) VALUES (:programme, :name, :key, :email, :language, :zone,"
                    + " :now) ON CONFLICT (programme_id, email) WHERE email IS NOT NULL"
                    + " DO NOTHING");
    for (PersonDraft draft : drafts) {
      insert
          .bind("programme", programme.id().value())
          .bind("name", draft.name())
          .bind("key", GroupStore.keyOf(draft.name()))
          .bind("email", draft.email())
          .bind("language", draft.language().code())
          .bind("zone", draft.zone().getId())
          .bind("now", now.toEpochMilli())
          .add();
    }
    insert.execute();
  }

  Optional<Person> byEmail(ProgrammeId programme, String email) {
    return handle()
        .createQuery(PERSON + "WHERE q.programme_id = :programme AND q.email = :email")
        .bind("programme", programme.value())
        .bind("email", email)
        .map((row, context) -> person(row))
        .findOne();
  }

  @Override
  public Optional<Person> find(Identity identity) {
    return acquaintance(identity).map(Acquaintance::person);
  }

  @Override
  public Optional<Person> find(ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(PERSON + "WHERE q.programme_id = :programme AND q.id = :id")
        .bind("programme", programme.value())
        .bind("id", person.value())
        .map((row, context) -> person(row))
        .findOne();
  }

  @Override
  public Optional<Person> named(ProgrammeId programme, String words) {
    return names.named(programme, words).flatMap(person -> find(programme, person));
  }

  @Override
  public List<Person> holding(ProgrammeId programme, Role role) {
    return handle()
        .createQuery(
            PERSON
                + "JOIN person_role r ON r.person_id = q.id WHERE q.programme_id = :programme"
                + " AND r.role = :role ORDER BY q.name, q.id")
        .bind("programme", programme.value())
        .bind("role", role.name())
        .map((row, context) -> person(row))
        .list();
  }

  @Override
  public boolean give(Person person, Role role) {
    return insertRole(person, role, clock.instant());
  }

  private boolean insertRole(Person person, Role role, Instant now) {
    return handle()
            .createUpdate(
                "INSERT INTO person_role (programme_id, person_id, role, given_at)"
                    + " VALUES (:programme, :person, :role, :now) ON CONFLICT DO NOTHING")
            .bind("programme", person.programme().value())
            .bind("person", person.id().value())
            .bind("role", role.name())
            .bind("now", now.toEpochMilli())
            .execute()
        == 1;
  }

  @Override
  public boolean take(Person person, Role role) {
    return handle()
            .createUpdate("DELETE FROM person_role WHERE person_id = :person AND role = :role")
            .bind("person", person.id().value())
            .bind("role", role.name())
            .execute()
        == 1;
  }

  @Override
  public void speak(Person person, Language language) {
    set(person, "language", language.code());
  }

  @Override
  public void live(Person person, ZoneId zone) {
    set(person, "zone", zone.getId());
  }

  private void set(Person person, String column, String value) {
    handle()
        .createUpdate("UPDATE person SET " + column + " = :value WHERE id = :id")
        .bind("value", value)
        .bind("id", person.id().value())
        .execute();
  }

  @Override
  public List<Identity> identitiesOf(ProgrammeId programme, PersonId person) {
    return accounts(
        "SELECT i.platform, i.workspace_id, i.user_id FROM identity i WHERE i.person_id = :person"
            + " AND i.programme_id = :programme ORDER BY CASE WHEN "
            + DepartureStore.IS_THERE
            + " THEN 0 ELSE 1 END, i.last_seen_at DESC, i.platform",
        programme,
        person);
  }

  @Override
  public List<Identity> presentAccountsOf(ProgrammeId programme, PersonId person) {
    return accounts(
        "SELECT i.platform, i.workspace_id, i.user_id FROM identity i WHERE i.person_id = :person"
            + " AND i.programme_id = :programme AND "
            + DepartureStore.IS_THERE
            + " ORDER BY i.last_seen_at DESC, i.platform",
        programme,
        person);
  }

  private List<Identity> accounts(String sql, ProgrammeId programme, PersonId person) {
    return handle()
        .createQuery(sql)
        .bind("person", person.value())
        .bind("programme", programme.value())
        .map(
            (row, context) ->
                new Identity(
                    new WorkspaceId(
                        new PlatformId(row.getString("platform")), row.getString("workspace_id")),
                    row.getString("user_id")))
        .list();
  }

  private Person person(ResultSet row) throws SQLException {
    return person(row, rolesOf(new PersonId(row.getLong("id"))));
  }

  private static Person person(ResultSet row, Set<Role> roles) throws SQLException {
    return new Person(
        new PersonId(row.getLong("id")),
        new ProgrammeId(row.getLong("programme_id")),
        row.getString("name"),
        row.getString("email"),
        Language.ofTag(row.getString("language")).orElse(Language.FRENCH),
        ZoneId.of(row.getString("zone")),
        roles);
  }

  private Set<Role> rolesOf(PersonId person) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    handle()
        .createQuery("SELECT role FROM person_role WHERE person_id = :person")
        .bind("person", person.value())
        .map((row, context) -> Role.valueOf(row.getString("role")))
        .forEach(roles::add);
    return roles;
  }
}
