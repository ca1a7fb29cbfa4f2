package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;

/** Where each programme shares, as rows. */
final class NetworkStore {
  private final Database database;

  @Inject
  NetworkStore(Database database) {
    this.database = database;
  }

  /** The networks of a programme, in the usual order; the usual ones when nobody chose. */
  List<ShareNetwork> of(ProgrammeId programme) {
    Set<String> chosen =
        database
            .handle()
            .createQuery("SELECT network FROM sharing_network WHERE programme_id = :programme")
            .bind("programme", programme.value())
            .mapTo(String.class)
            .stream()
            .collect(Collectors.toSet());
    return chosen.isEmpty()
        ? ShareNetwork.USUAL
        : Arrays.stream(ShareNetwork.values())
            .filter(network -> chosen.contains(network.name()))
            .toList();
  }

  void choose(ProgrammeId programme, List<ShareNetwork> networks) {
    forget(programme);
    for (ShareNetwork network : networks) {
      database
          .handle()
          .createUpdate(
              "INSERT INTO sharing_network (programme_id, network) VALUES (:programme, :network)"
                  + " ON CONFLICT (programme_id, network) DO NOTHING")
          .bind("programme", programme.value())
          .bind("network", network.name())
          .execute();
    }
  }

  /** A programme that joins another shares where that one does. */
  void forget(ProgrammeId gone) {
    database
        .handle()
        .createUpdate("DELETE FROM sharing_network WHERE programme_id = :programme")
        .bind("programme", gone.value())
        .execute();
  }
}
