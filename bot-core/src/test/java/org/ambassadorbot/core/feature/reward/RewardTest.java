package org.ambassadorbot.core.feature.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.ledger.Ledger;
import org.ambassadorbot.core.ledger.PointsEntry;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.SteppedJobs;
import org.ambassadorbot.core.store.Database;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

class RewardTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private Actor nadia;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    lea = stage.enters(Casting.of("Léa").administrating().onSecondPlatform());
    nadia.joins();
    lea.says("récompenses");
  }

  private void offer(String name, String cost, String stock) {
    lea.presses("Ajouter une récompense");
    lea.fills("nature", "OBJECT", "name", name, "cost", cost, "stock", stock);
  }

  private void earn(int times) {
    for (int i = 1; i <= times; i++) {
      nadia.says("suggérer https://example.org/" + i);
      lea.says("relire");
      lea.presses("Accepter");
    }
  }

  @Conversation
  void aButtonPressedTwiceAsksOnce() {
    offer("Un livre", "10", "5");
    earn(2);
    nadia.says("récompenses");
    nadia.pressesTwice("Demander Un livre");
    nadia.hears("C'est demandé : Un livre. Il te reste 10 points");
    nadia.says("récompenses");
    nadia.hears("Un livre (objet) : 10 points, il en reste 4");
    nadia.presses("Demander Un livre");
    nadia.hears("C'est demandé : Un livre. Il te reste 0 point");
  }

  @Conversation
  void aRewardIsAskedForApprovedAndHandedOver() {
    offer("Un livre", "10", "1");
    lea.hears("Un livre (objet) : 10 points, il en reste 1");
    earn(1);
    nadia.says("récompenses");
    nadia.presses("Demander Un livre");
    nadia.hears("C'est demandé : Un livre. Il te reste 0 point");
    lea.hears("Nadia demande : Un livre.");
    lea.pressesTwice("Accorder");
    nadia.hears("Léa a accordé ta récompense, Un livre.");
    lea.presses("C'est remis");
    nadia.hears("Léa t'a remis ta récompense, Un livre.");
    nadia.says("points");
    nadia.hears("-10 récompense : Un livre");
    nadia.says("récompenses");
    nadia.hears("il n'en reste plus");
    nadia.seesNoButton("Demander Un livre");
  }

  @Conversation
  void pointsComeBackForWhatIsRefusedOrCancelled() {
    offer("Un livre", "10", "1");
    earn(1);
    nadia.says("récompenses");
    nadia.presses("Demander Un livre");
    lea.presses("Refuser");
    nadia.hears("Léa n'a pas pu accorder Un livre. Tes points sont rendus.");
    nadia.says("récompenses");
    nadia.hears("Tu as 10 points à utiliser.");
    nadia.presses("Demander Un livre");
    nadia.says("récompenses");
    nadia.presses("Annuler ma demande");
    nadia.hears("Annulé : Un livre. Les points sont rendus.");
    nadia.says("récompenses");
    nadia.hears("Tu as 10 points à utiliser.");
    nadia.hears("il en reste 1");
  }

  @Conversation
  void whoeverIsErasedWaitsForNothingAnyMore() {
    offer("Un livre", "10", "1");
    earn(1);
    nadia.says("récompenses");
    nadia.presses("Demander Un livre");
    nadia.says("effacer mes données");
    nadia.presses("Oui, tout effacer");
    lea.presses("Accorder");
    lea.hears("C'était déjà décidé.");
    lea.says("récompenses");
    lea.hears("il en reste 1");
  }

  @Conversation
  void whatIsMissingIsSaid() {
    lea.presses("Ajouter une récompense");
    lea.fills("nature", "BONUS", "name", "Prime", "cost", "0", "place", "1");
    lea.seesError("approver", "choisis la personne des ressources humaines");
    lea.seesError("cost", "Écris un nombre de 1 à");
  }

  /** An organiser on the platform of whoever decides names them in the form. */
  private Actor offersDayOff(Stage stage, Actor approver) {
    Actor marc = stage.enters("Marc");
    marc.says("aide");
    lea.says("rôle Marc organisateur");
    marc.says("récompenses");
    marc.presses("Ajouter une récompense");
    marc.fills(
        "nature",
        "DAY_OFF",
        "name",
        "Un jour",
        "cost",
        "10",
        "approver",
        approver.id(),
        "memo",
        "cotisations sociales");
    return marc;
  }

  @Conversation
  void aDayOffIsForHumanResourcesToGrant(Stage stage) {
    Actor omar = stage.enters("Omar");
    omar.says("aide");
    Actor marc = offersDayOff(stage, omar);
    marc.hears("Pense-bête : cotisations sociales");
    earn(1);
    nadia.says("récompenses");
    nadia.doesNotHear("cotisations");
    nadia.presses("Demander Un jour");
    lea.doesNotHear("Nadia demande");
    marc.doesNotHear("Nadia demande");
    omar.hears("Nadia demande : Un jour.");
    omar.hears("Pense-bête : cotisations sociales");
    omar.presses("Accorder");
    nadia.hears("Omar a accordé ta récompense, Un jour.");
    omar.presses("Annuler");
    nadia.hears("Omar a annulé ta récompense, Un jour. Tes points sont rendus.");
    nadia.says("mes données");
    nadia.hears("Un jour, le mercredi 2 septembre 2026 : annulée, les points sont rendus");
  }

  @Conversation
  void whatWhoeverDecidesAsksForThemselvesIsForTheOrganisers(Stage stage) {
    offersDayOff(stage, nadia);
    earn(1);
    nadia.says("récompenses");
    nadia.presses("Demander Un jour");
    nadia.doesNotHear("Nadia demande");
    lea.hears("Nadia demande : Un jour.");
    lea.presses("Accorder");
    nadia.hears("Léa a accordé ta récompense, Un jour.");
  }

  @Conversation
  void aSecondDeviceSpendsNothingMore(Stage stage) {
    Actor phone =
        stage.enters(Casting.of("Nadia").withEmail("nadia@example.org").onSecondPlatform());
    offer("Un livre", "10", "5");
    earn(1);
    nadia.says("récompenses");
    phone.says("récompenses");
    nadia.presses("Demander Un livre");
    nadia.hears("C'est demandé : Un livre. Il te reste 0 point");
    phone.presses("Demander Un livre");
    phone.hears("C'est demandé : Un livre. Il te reste 0 point");
    nadia.says("récompenses");
    nadia.hears("il en reste 4");
  }

  @Conversation
  void whatSomebodyElseTookIsNotThereAnyMore(Stage stage) {
    Actor omar = stage.enters("Omar");
    omar.joins();
    offer("Un livre", "10", "1");
    earn(1);
    omar.says("suggérer https://example.org/omar");
    lea.says("relire");
    lea.presses("Accepter");
    nadia.says("récompenses");
    omar.says("récompenses");
    nadia.presses("Demander Un livre");
    omar.presses("Demander Un livre");
    omar.hears("Il n'en reste plus : Un livre. Rien n'est retiré de tes points.");
    omar.says("points");
    omar.hears("10 points");
  }

  @Conversation
  void aPlaceInASettledChallengeIsTurnedInOnce(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    HeadlessStage headless = (HeadlessStage) stage;
    lea.says("défi créer");
    lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-04");
    lea.presses("Ajouter une action");
    lea.fills("rule", "suggestion-accepted", "points", "7");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
    lea.says("récompenses");
    lea.presses("Ajouter une récompense");
    lea.fills("nature", "BREAKFAST", "name", "Un petit-déjeuner", "place", "1");
    earn(1);
    nadia.says("récompenses");
    nadia.presses("Demander Un petit-déjeuner");
    nadia.hears("Un petit-déjeuner revient à une place dans un défi terminé");
    try (SteppedJobs jobs = new SteppedJobs(headless.part(SteppedJobs.Parts.class), "challenge-")) {
      stage.passes(Duration.ofDays(5));
      jobs.step();
      stage.passes(Duration.ofDays(7));
      jobs.step();
    }
    nadia.says("récompenses");
    nadia.presses("Demander Un petit-déjeuner");
    nadia.hears("C'est demandé : Un petit-déjeuner.");
    nadia.says("récompenses");
    nadia.presses("Demander Un petit-déjeuner");
    nadia.hears("chaque place ne sert qu'une fois");
  }

  @Conversation
  void nothingIsSpentTwiceAndNoStockIsTakenTwice(Stage stage) throws Exception {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    HeadlessStage headless = (HeadlessStage) stage;
    offer("Un livre", "10", "3");
    Database database = headless.part(Database.class);
    Ledger ledger = headless.part(Ledger.class);
    AskReward asking = headless.part(AskReward.class);
    RewardStore store = headless.part(RewardStore.class);
    Person person =
        database.read(() -> headless.part(People.class).named(PROGRAMME, "Nadia")).orElseThrow();
    database.write(
        () -> ledger.addOnce(new PointsEntry(PROGRAMME, person.id(), "gift", "adjusted", "", 25)));
    Callable<Boolean> ask =
        () ->
            database.write(
                () ->
                    asking.ask(person, store.find(PROGRAMME, 1).orElseThrow(), null)
                        instanceof AskReward.Asked);
    assertThat(together(ask, 12)).isEqualTo(2);
    database.write(
        () -> ledger.addOnce(new PointsEntry(PROGRAMME, person.id(), "more", "adjusted", "", 90)));
    assertThat(together(ask, 12)).isEqualTo(1);
    assertThat(database.read(() -> ledger.balanceOf(PROGRAMME, person.id()))).isEqualTo(85);
    assertThat(database.read(() -> store.find(PROGRAMME, 1)).orElseThrow().left()).isZero();
  }

  private static long together(Callable<Boolean> act, int times) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(threads.submit(act));
      }
      long done = 0;
      for (Future<Boolean> one : running) {
        done += one.get() ? 1 : 0;
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }
}
