package org.ambassadorbot.core.feature.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Stage;
import org.ambassadorbot.core.store.Database;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

class ReviewingTest {
  private Actor nadia;
  private Actor karim;
  private Actor lea;
  private Actor omar;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    karim = stage.enters(Casting.of("Karim").onSecondPlatform().speakingEnglish());
    lea = stage.enters(Casting.of("Léa").administrating());
    omar = stage.enters(Casting.of("Omar").administrating().onSecondPlatform());
  }

  @Conversation
  void onlyOrganisersReview() {
    lea.says("aide");
    nadia.says("relire");
    nadia.hears("C'est réservé aux personnes qui ont ce rôle : organisateur");
    nadia.hears("Léa");
  }

  @Conversation
  void anEmptyQueueIsGoodNews() {
    lea.says("relire");
    lea.hears("Tout est relu");
  }

  @Conversation
  void cardsComeOneAtATimeWithTheirPlace() {
    nadia.says("suggérer https://example.org/a Premier");
    karim.says("suggest https://example.org/b Second");

    lea.commands("relire");
    lea.hears("À relire : 1 sur 2");
    lea.hears("Proposé par Nadia, mercredi 2 septembre 2026 à 10 h :");
    lea.hears("Premier");

    lea.presses("Passer");
    lea.hears("À relire : 2 sur 2");
    lea.hears("Second");
    lea.hearsTimes(1);

    lea.presses("Passer");
    lea.hears("C'était la dernière. 2 suggestions passées attendent encore.");
    lea.presses("Reprendre au début");
    lea.hears("À relire : 1 sur 2");
  }

  @Conversation
  void acceptingTellsTheSuggesterAndClosesTheCard() {
    karim.says("suggest https://example.org/a");
    lea.says("relire");
    lea.presses("Accepter");
    lea.hears("Acceptée : « example.org/a ». Karim recevra la nouvelle.");
    lea.hears("Plus rien n'attend.");
    lea.seesNoButton("Accepter");
    karim.hears("Good news: your suggestion “example.org/a” is accepted.");

    karim.says("my suggestions");
    karim.hears("example.org/a: accepted");
  }

  @Conversation
  void anAmbassadorEarnsPointsForAnAcceptedSuggestion() {
    nadia.joins();
    nadia.says("suggérer https://example.org/a Un bel article");
    lea.says("relire");
    lea.presses("Accepter");
    nadia.hears("ta suggestion « Un bel article » est acceptée. Tu gagnes 10 points. Merci !");
  }

  @Conversation
  void rejectingNeedsANoteThatReachesTheSuggester() {
    nadia.says("suggérer https://example.org/a");
    omar.says("relire");
    omar.presses("Refuser");
    omar.seesForm("Refuser la suggestion");
    omar.fills("note", "  ");
    omar.seesError("note", "un refus sans raison décourage");

    omar.fills("note", "Déjà vu le mois dernier, <b>désolé</b>");
    omar.hears("Refusée : « example.org/a »");
    nadia.hears("Ta suggestion « example.org/a » n'est pas retenue cette fois. Omar t'explique");
    nadia.hears("Déjà vu le mois dernier, <b>désolé</b>");
  }

  @Conversation
  void anOrganiserMayTouchUpBeforeAccepting() {
    nadia.says("suggérer https://example.org/a Un bel artcle");
    lea.says("relire");
    lea.presses("Modifier puis accepter");
    assertThat(lea.formValues()).containsEntry("words", "Un bel artcle");

    lea.fills("words", "Un bel article");
    lea.hears("Modifiée puis acceptée : « Un bel article »");
    nadia.hears("ta suggestion « Un bel article » est acceptée");
    nadia.hears("L'équipe l'a un peu retouchée");
  }

  @Conversation
  void nobodyDecidesOnTheirOwn() {
    lea.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.hears("Il ne reste qu'une suggestion, et c'est la tienne");

    omar.says("relire");
    omar.hears("À relire : 1 sur 1");
  }

  @Conversation
  void aForgedButtonDecidesNothing(Stage stage) {
    Assumptions.assumeTrue(stage instanceof HeadlessStage);
    HeadlessActor forger = (HeadlessActor) lea;
    lea.says("suggérer https://example.org/a");
    String first = argumentOfTheLast((HeadlessStage) stage);

    forger.forges("review.accept", first);
    lea.hears("c'est à un autre membre de l'équipe d'en décider");
    forger.forgesForm("review.reject", first, Map.of("note", "non"));
    lea.hears("c'est à un autre membre de l'équipe d'en décider");
    forger.forgesForm("review.change-and-accept", first, Map.of("content", "autre"));
    lea.hears("c'est à un autre membre de l'équipe d'en décider");
    for (String argument : new String[] {"", "99.1", "x", "9".repeat(400) + ".1"}) {
      forger.forges("review.accept", argument);
      lea.hears("Je ne retrouve plus cette suggestion");
    }
    ((HeadlessActor) nadia).forges("review.accept", first);
    nadia.hears("C'est réservé");
    ((HeadlessActor) nadia).forges("suggestion.withdraw", first);
    nadia.hears("Je ne retrouve pas cette suggestion parmi les tiennes");

    omar.says("relire");
    omar.hears("À relire : 1 sur 1");
  }

  private static String argumentOfTheLast(HeadlessStage stage) {
    Database database = stage.part(Database.class);
    return database.read(
            () ->
                database
                    .handle()
                    .createQuery("SELECT MAX(id) FROM suggestion")
                    .mapTo(Long.class)
                    .one())
        + ".1";
  }

  @Conversation
  void twoOrganisersDecideOnceAndTheSecondLearnsWhoDid() {
    nadia.says("suggérer https://example.org/a");
    lea.says("relire");
    omar.says("relire");
    lea.presses("Accepter");
    nadia.hears("est acceptée");

    omar.presses("Refuser");
    omar.hears("« example.org/a » a déjà été acceptée par Léa, mercredi 2 septembre 2026 à 10 h");
    omar.seesNoForm();
    nadia.hearsTimes(2);
  }

  @Conversation
  void aDoubleClickDecidesOnce() {
    nadia.joins();
    nadia.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.pressesTwice("Accepter");
    lea.hears("a déjà été acceptée par Léa");

    nadia.says("points");
    nadia.hears("Tu as 10 points.");
  }

  @Conversation
  void aRetriedDeliveryDecidesOnce() {
    Assumptions.assumeTrue(lea instanceof HeadlessActor);
    nadia.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.presses("Accepter");
    ((HeadlessActor) lea).isDeliveredAgain();
    lea.hearsNothing();
  }

  @Conversation
  void nobodyDecidesOnSomethingElseThanTheyRead() {
    nadia.says("suggérer https://example.org/a Avant");
    lea.says("relire");
    nadia.presses("Modifier");
    nadia.fills("words", "Après");

    lea.presses("Accepter");
    lea.hears("Cette suggestion vient d'être modifiée");
    lea.hears("Après");
    nadia.hearsTimes(1);

    lea.presses("Accepter");
    lea.hears("Acceptée : « Après »");
  }

  @Conversation
  void aDecisionClosesTheSuggestersButtons() {
    nadia.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.presses("Accepter");
    nadia.presses("Modifier");
    nadia.hears("Trop tard pour y toucher : « example.org/a » est désormais acceptée");
    nadia.seesNoForm();
  }

  @Conversation
  void aSuggestionTakenBackIsNotReviewed() {
    nadia.says("suggérer https://example.org/a");
    lea.says("relire");
    nadia.presses("Retirer");
    lea.presses("Accepter");
    lea.hears("« example.org/a » a été retirée par Nadia entre-temps");
  }

  @Conversation
  void theNextCardIsOneButtonAway() {
    nadia.says("suggérer https://example.org/a");
    nadia.says("suggérer https://example.org/b");
    lea.says("relire");
    lea.presses("Accepter");
    lea.hears("Une autre attend.");
    lea.presses("Suivante");
    lea.hears("À relire : 1 sur 1");
  }

  @Conversation
  void aRefusedLinkSaysSoToTheNextPerson() {
    nadia.says("suggérer https://example.org/a");
    lea.says("relire");
    lea.presses("Refuser");
    lea.fills("note", "Hors sujet");
    karim.says("suggest https://example.org/a");
    karim.hears("Nadia has already suggested it: “example.org/a”, not selected");
  }
}
