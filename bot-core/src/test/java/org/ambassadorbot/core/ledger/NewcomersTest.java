package org.ambassadorbot.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.ledger.Newcomers.Newcomer;
import org.ambassadorbot.core.people.PersonId;
import org.junit.jupiter.api.Test;

class NewcomersTest {
  private static Newcomer newcomer(long person, long pace, boolean isNamed) {
    return new Newcomer(new PersonId(person), pace, isNamed);
  }

  @Test
  void whoeverIsAsFastSharesThePlaceAndOnlyTheNamedAreNamed() {
    Newcomers newcomers =
        new Newcomers(
            List.of(
                newcomer(1, 500, true),
                newcomer(2, 900, false),
                newcomer(3, 500, true),
                newcomer(4, 700, true),
                newcomer(5, 501, false)),
            2);

    assertThat(newcomers.named()).extracting(one -> one.person().value()).containsExactly(4L, 1L);
    assertThat(newcomers.placeOf(900)).isEqualTo(1);
    assertThat(newcomers.placeOf(700)).isEqualTo(2);
    assertThat(newcomers.placeOf(501)).isEqualTo(3);
    assertThat(newcomers.placeOf(500)).isEqualTo(4);
    assertThat(newcomers.placeOf(1)).isEqualTo(6);
    assertThat(newcomers.placeOf(901)).isEqualTo(1);
  }
}
