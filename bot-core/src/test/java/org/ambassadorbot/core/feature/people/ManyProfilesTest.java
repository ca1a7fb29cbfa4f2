package org.ambassadorbot.core.feature.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The look of the night where many people were there during the day. */
class ManyProfilesTest {
  private static final int MANY = 20_000;
  private static final int FEW = 100;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final int MINUTES = (int) RefreshProfiles.LONGEST.toMinutes();
  private static final int MOST = MINUTES * RefreshProfiles.CALLS_A_MINUTE;

  /** A company of many who all used the bot today. */
  private static HeadlessStage company(Dialect dialect, int people) {
    HeadlessStage stage = new HeadlessStage(dialect);
    stage.enters("Nadia").says("aide");
    Database database = stage.part(Database.class);
    String many =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :many) ";
    for (String sql :
        List.of(
            "INSERT INTO person (id, programme_id, name, language, zone, created_at) SELECT 1000 + i,"
                + " 1, 'P' || i, 'fr', 'Europe/Paris', 1 FROM n",
            "INSERT INTO identity (platform, workspace_id, user_id, programme_id, person_id,"
                + " is_profile_known, last_seen_at) SELECT 'alpha', 'W1', 'P' || i, 1, 1000 + i,"
                + " 1, 1 + i FROM n")) {
      database.write(
          () -> database.handle().createUpdate(many + sql).bind("many", people).execute());
    }
    return stage;
  }

  /** A night, minute by minute; returns whom the platform was asked about. */
  private static List<Identity> night(HeadlessStage stage) {
    int before = stage.asked().size();
    begin(stage);
    for (int minute = 0; minute <= MINUTES; minute++) {
      int asked = stage.asked().size();
      stage.works(RefreshProfiles.JOB);
      assertThat(stage.asked().size() - asked)
          .as("calls in one minute")
          .isLessThanOrEqualTo(RefreshProfiles.CALLS_A_MINUTE);
      stage.passes(A_MINUTE);
    }
    int end = stage.asked().size();
    stage.passes(Duration.ofHours(1));
    stage.works(RefreshProfiles.JOB);
    assertThat(stage.asked()).as("calls after the night").hasSize(end);
    return stage.asked().subList(before, end);
  }

  private static void begin(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    database.write(() -> stage.part(RefreshProfiles.class).begin());
  }

  private static PlatformException asksToWait() {
    return new PlatformException(
        Reason.RATE_LIMITED, "as the test wants", Duration.ofMinutes(20), null);
  }

  private static Optional<PlatformException> noAnswer(boolean isSilent) {
    return Optional.of(new PlatformException(Reason.UNAVAILABLE, "as the test wants", null, null))
        .filter(e -> isSilent);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void eachNightAsksSoManyAndTheNextOneGoesOnWithTheOthers(Dialect dialect) {
    try (HeadlessStage stage = company(dialect, MANY)) {
      Instant evening = stage.now();
      List<Identity> first = night(stage);
      assertThat(Duration.between(evening, stage.now())).isLessThan(Duration.ofHours(5));
      List<Identity> second = night(stage);

      assertThat(first).hasSize(MOST).doesNotHaveDuplicates();
      assertThat(second).hasSize(MOST).doesNotHaveDuplicates().doesNotContainAnyElementsOf(first);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPlatformThatAsksToWaitIsLeftAloneAndNobodyIsForgotten(Dialect dialect) {
    try (HeadlessStage stage = company(dialect, MANY)) {
      begin(stage);
      stage.isSilentOn(account -> Optional.of(asksToWait()));
      for (int minute = 0; minute < 20; minute++) {
        stage.works(RefreshProfiles.JOB);
        stage.passes(A_MINUTE);
      }
      assertThat(stage.asked()).as("calls inside the wait").hasSize(2);
      stage.isSilentOn(account -> Optional.empty());
      HeadlessActor zoe = stage.enters("Zoé");
      zoe.says("mes données");
      zoe.hears("Nom : Zoé");
      stage.works(RefreshProfiles.JOB);
      stage.passes(A_MINUTE);
      stage.works(RefreshProfiles.JOB);

      Set<Identity> asked = new HashSet<>(stage.asked());
      assertThat(asked).hasSize(2 * RefreshProfiles.CALLS_A_MINUTE + 2);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void accountsThatAreNeverToldOfHoldUpNobody(Dialect dialect) {
    try (HeadlessStage stage = company(dialect, FEW)) {
      Set<String> never = Set.of("P1", "P10", "P11", "P12", "P13", "P14", "P15");
      stage.isSilentOn(account -> noAnswer(never.contains(account.userId())));

      assertThat(night(stage)).hasSize(FEW).doesNotHaveDuplicates();
      assertThat(night(stage)).as("tried another night").hasSize(never.size());
      stage.isSilentOn(account -> Optional.empty());
      assertThat(night(stage)).as("told of at last").hasSize(never.size());
      assertThat(night(stage)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPlatformThatIsDownIsAskedNowAndThenAndAboutTheOthersTheNextNight(Dialect dialect) {
    try (HeadlessStage stage = company(dialect, MANY)) {
      stage.isSilentOn(account -> noAnswer(true));
      List<Identity> first = night(stage);
      stage.isSilentOn(account -> Optional.empty());
      List<Identity> second = night(stage);

      assertThat(first).hasSizeBetween(1, MINUTES).doesNotHaveDuplicates();
      assertThat(second).hasSize(MOST).doesNotContainAnyElementsOf(first);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void anAccountThatCannotEvenBeReadHoldsUpNobody(Dialect dialect) {
    try (HeadlessStage stage = company(dialect, FEW)) {
      stage.isSilentOn(
          account -> {
            if (account.userId().equals("P1")) {
              throw new IllegalStateException("as the test wants");
            }
            return Optional.empty();
          });

      assertThat(night(stage)).hasSize(FEW).doesNotHaveDuplicates();
    }
  }
}
