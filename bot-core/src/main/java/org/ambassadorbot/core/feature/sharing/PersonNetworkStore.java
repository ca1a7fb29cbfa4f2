package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Joining;

/** Where each person shares, as rows. */
final class PersonNetworkStore {
  private final Database database;
  private final NetworkStore networks;

  @Inject
  PersonNetworkStore(Database database, NetworkStore networks) {
    this.database = database;
    this.networks = networks;
  }

  /** The networks of a person among those of their programme; all when they chose none of them. */
  List<ShareNetwork> of(Person person) {
    List<ShareNetwork> all = networks.of(person.programme());
    Set<String> chosen = chosen(person);
    List<ShareNetwork> own =
        all.stream().filter(network -> chosen.contains(network.name())).toList();
    return own.isEmpty() ? all : own;
  }

  /** The names of the networks that a person chose; none when they never did. */
  Set<String> chosen(Person person) {
    return database
        .handle()
        .createQuery(
            "SELECT network FROM person_network WHERE programme_id = :programme"
                + " AND person_id = :person")
        .bind("programme", person.programme().value())
        .bind("person", person.id().value())
        .mapTo(String.class)
        .stream()
        .collect(Collectors.toSet());
  }

  /** In place of what they chose before. */
  void choose(Person person, List<ShareNetwork> chosen) {
    forget(person.programme(), person.id());
    for (ShareNetwork network : chosen) {
      database
          .handle()
          .createUpdate(
              "INSERT INTO person_network (person_id, network, programme_id)"
                  + " VALUES (:person, :network, :programme) ON CONFLICT DO NOTHING")
          .bind("person", person.id().value())
          .bind("network", network.name())
          .bind("programme", person.programme().value())
          .execute();
    }
  }

  void forget(ProgrammeId programme, PersonId person) {
    database
        .handle()
        .createUpdate(
            "DELETE FROM person_network WHERE programme_id = :programme AND person_id = :person")
        .bind("programme", programme.value())
        .bind("person", person.value())
        .execute();
  }

  /** Two people became one, who shares where either did. */
  void move(PersonId gone, PersonId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run(
            "INSERT INTO person_network (person_id, network, programme_id) SELECT :kept, o.network,"
                + " o.programme_id FROM person_network o WHERE o.person_id = :gone"
                + " ON CONFLICT DO NOTHING",
            "DELETE FROM person_network WHERE person_id = :gone");
  }

  /** Two programmes became one. */
  void move(ProgrammeId gone, ProgrammeId kept) {
    Joining.of(database, gone.value(), kept.value())
        .run("UPDATE person_network SET programme_id = :kept WHERE programme_id = :gone");
  }
}
