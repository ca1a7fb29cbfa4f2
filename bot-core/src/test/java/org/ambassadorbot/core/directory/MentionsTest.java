package org.ambassadorbot.core.directory;

import static org.ambassadorbot.core.directory.Acquaintances.SHARED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
final class MentionsTest {
  private static final Identity NADIA = new Identity(SHARED, "U1");
  private static final Identity STRANGER = new Identity(SHARED, "U9");

  private final Acquaintances all;

  MentionsTest(Dialect dialect) {
    all = new Acquaintances(dialect);
  }

  @AfterEach
  void close() {
    all.close();
  }

  private String named(String text, Identity... mentioned) {
    return all.database.read(() -> all.part(Mentions.class).named(text, Set.of(mentioned)));
  }

  @Test
  void whoeverIsKnownGetsTheirName() {
    all.meet(new Profile(NADIA, "Nadia Benali", null, null, null, false, true));

    assertThat(named("Bravo @U1 pour ce récit", NADIA))
        .isEqualTo("Bravo @Nadia Benali pour ce récit");
  }

  @Test
  void theIdentifiersOfOthersSayNothingAndGo() {
    assertThat(named("@U9 regarde, c'est utile", STRANGER)).isEqualTo("regarde, c'est utile");
  }

  @Test
  void anIdentifierThatBeginsLikeAnotherIsNotTakenForIt() {
    Identity longer = new Identity(SHARED, "U10");
    all.meet(new Profile(NADIA, "Nadia", null, null, null, false, true));
    all.meet(new Profile(longer, "Léa", null, null, null, false, true));

    assertThat(named("@U10 et @U1", NADIA, longer)).isEqualTo("@Léa et @Nadia");
  }

  @Test
  void aTextWithoutMentionsStaysAsItIs() {
    assertThat(named("deux  espaces @U1 ")).isEqualTo("deux  espaces @U1 ");
  }
}
