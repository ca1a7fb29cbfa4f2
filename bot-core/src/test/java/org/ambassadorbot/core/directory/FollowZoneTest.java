package org.ambassadorbot.core.directory;

import static org.ambassadorbot.core.directory.Acquaintances.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** People who move, and people who know better than their platform. */
@ParameterizedClass
@EnumSource(Dialect.class)
final class FollowZoneTest {
  private static final Identity NADIA = new Identity(SHARED, "U1");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final Acquaintances all;

  FollowZoneTest(Dialect dialect) {
    all = new Acquaintances(dialect);
  }

  @AfterEach
  void close() {
    all.close();
  }

  private Person meet() {
    return all.meet(new Profile(NADIA, "Nadia", null, null, PARIS, false, true)).person();
  }

  private ZoneId zone() {
    return all.database.read(
        () -> all.part(Directory.class).find(NADIA).orElseThrow().person().zone());
  }

  private void hear(ZoneId zone) {
    all.part(FollowZone.class).hear(NADIA, zone, moved -> {});
  }

  @Test
  void whoeverMovesIsFollowed() {
    meet();

    hear(MONTREAL);

    assertThat(zone()).isEqualTo(MONTREAL);
  }

  @Test
  void aZoneChosenByHandStaysUntilThePersonMoves() {
    Person nadia = meet();
    all.database.write(() -> all.part(People.class).live(nadia, TOKYO));

    hear(PARIS);
    assertThat(zone()).isEqualTo(TOKYO);

    hear(MONTREAL);
    assertThat(zone()).isEqualTo(MONTREAL);
  }

  @Test
  void whoeverWasNeverMetIsNotKept() {
    hear(PARIS);

    assertThat(all.count("identity")).isZero();
    assertThat(all.count("person")).isZero();
  }
}
