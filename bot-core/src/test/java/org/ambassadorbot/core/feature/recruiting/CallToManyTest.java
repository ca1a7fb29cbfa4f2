package org.ambassadorbot.core.feature.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.JoinPeople;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.schedule.Run;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call to more people than one transaction tells. */
class CallToManyTest {
  private static final int MANY = 450;

  /** With Léa, who organises and is no ambassador yet. */
  private static final int EVERYBODY = MANY + 1;

  private static final WorkspaceId WORKSPACE = new WorkspaceId(new PlatformId("alpha"), "W1");
  private static final Run RUN = new Run("call:1", "now", Instant.EPOCH, "");

  /** A company of many, to whom Léa has just sent a call that nobody was told of yet. */
  private static final class Company implements AutoCloseable {
    private final HeadlessStage stage;
    private final Database database;
    private final SendCall sending;

    Company(Dialect dialect) {
      stage = new HeadlessStage(dialect);
      database = stage.part(Database.class);
      sending = stage.part(SendCall.class);
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      lea.says("aide");
      meet(1, MANY);
      lea.says("appel");
      lea.fills();
      lea.hears("Cet appel partira à 451 personnes");
      lea.presses("Envoyer l'appel");
    }

    void meet(int first, int last) {
      Directory directory = stage.part(Directory.class);
      database.write(
          () -> {
            for (int number = first; number <= last; number++) {
              directory.meet(profile(number));
            }
          });
    }

    private static Profile profile(int number) {
      String address = "p" + number + "@example.org";
      return new Profile(account(number), "Personne " + number, address, null, null, false, true);
    }

    private static Identity account(int number) {
      return new Identity(WORKSPACE, "P" + number);
    }

    Person person(int number) {
      People people = stage.part(People.class);
      return database.read(() -> people.find(account(number)).orElseThrow());
    }

    /** How many calls were put on their way to each person. */
    Map<Long, Integer> told() {
      Map<Long, Integer> told = new TreeMap<>();
      database.read(
          () -> {
            database
                .handle()
                .createQuery(
                    "SELECT person_id FROM delivery WHERE message_key LIKE 'recruiting:call:%'")
                .mapTo(Long.class)
                .forEach(person -> told.merge(person, 1, Integer::sum));
            return true;
          });
      return told;
    }

    @Override
    public void close() {
      stage.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aCrashBetweenPortionsOrInsideOneLosesAndDoublesNobody(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.database.write(() -> company.sending.portion(1));
      assertThat(company.told()).hasSize(200);
      assertThatThrownBy(
              () ->
                  company.database.write(
                      () -> {
                        company.sending.portion(1);
                        throw new IllegalStateException("the power goes");
                      }))
          .hasMessageContaining("the power goes");
      assertThat(company.told()).hasSize(200);

      company.sending.run(RUN);
      assertThat(company.told())
          .hasSize(EVERYBODY)
          .allSatisfy((person, times) -> assertThat(times).isOne());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverComesAfterTheClickIsNotReached(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      company.meet(MANY + 1, MANY + 3);
      company.database.write(() -> company.sending.portion(1));
      company.meet(MANY + 4, MANY + 6);
      company.sending.run(RUN);
      company.meet(MANY + 7, MANY + 9);
      company.sending.run(RUN);

      assertThat(company.told()).hasSize(EVERYBODY);
      assertThat(company.told().keySet())
          .doesNotContain(
              company.person(MANY + 1).id().value(),
              company.person(MANY + 4).id().value(),
              company.person(MANY + 7).id().value());
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whoeverAnsweredMeanwhileIsPassedOverAndTwoWhoBecameOneAreToldOnce(Dialect dialect) {
    try (Company company = new Company(dialect)) {
      Recruit recruit = company.stage.part(Recruit.class);
      JoinPeople joining = company.stage.part(JoinPeople.class);
      Person refusing = company.person(300);
      Person gone = company.person(301);
      Person kept = company.person(302);
      company.database.write(() -> recruit.refuse(refusing));
      company.database.write(() -> joining.join(gone, kept));
      company.sending.run(RUN);

      assertThat(company.told())
          .hasSize(EVERYBODY - 2)
          .doesNotContainKey(refusing.id().value())
          .containsEntry(kept.id().value(), 1);
      assertThat(company.database.read(() -> left(company.database))).isZero();
    }
  }

  private static long left(Database database) {
    return database
        .handle()
        .createQuery("SELECT COUNT(*) FROM recruiting_call_reader")
        .mapTo(Long.class)
        .one();
  }
}
