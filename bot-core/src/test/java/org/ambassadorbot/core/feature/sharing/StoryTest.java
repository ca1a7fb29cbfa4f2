package org.ambassadorbot.core.feature.sharing;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class StoryTest {
  private Actor lea;
  private Actor nadia;
  private Actor karim;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia = stage.enters("Nadia");
    karim = stage.enters(Casting.of("Karim").onSecondPlatform().speakingEnglish());
    nadia.says("rejoindre");
    nadia.presses("J'accepte la charte");
    karim.says("join");
    karim.presses("I accept the charter");
  }

  private void calls() {
    lea.says("vis ma vie ouvrir");
    lea.fills("prompt", "Une heure que personne n'imagine", "closes", "2026-09-10");
    lea.hears("L'appel est ouvert jusqu'au");
  }

  @Conversation
  void aCallIsAnsweredUntilItsLastDay(Stage stage) {
    nadia.says("vis ma vie");
    nadia.hears("Aucun appel n'est ouvert");
    lea.says("vis ma vie ouvrir");
    lea.fills("prompt", "Une heure", "closes", "2026-08-01");
    lea.seesError("closes", "Le dernier jour ne peut pas être déjà passé");
    lea.fills("prompt", "Une heure que personne n'imagine", "closes", "2026-09-10");

    karim.says("my day");
    karim.hears("Une heure que personne n'imagine");
    karim.presses("Tell");
    karim.fills("words", " ");
    karim.seesError("words", "I need a story or a photo");
    karim.fills("words", "The night train", "consent", "true");
    karim.hears("Thank you, your story has arrived.");

    nadia.says("vis ma vie");
    stage.passes(Duration.ofDays(20));
    nadia.presses("Raconter");
    nadia.hears("L'appel est terminé");
  }

  @Conversation
  void nobodySeesAStoryBeforeItsAuthorAgrees() {
    calls();
    nadia.says("vis ma vie");
    nadia.presses("Raconter");
    nadia.fills("words", "Six heures du matin, l'atelier s'éveille");
    nadia.hears("personne d'autre ne le voit");
    lea.says("vis ma vie lire");
    lea.hears("Aucun récit n'attend d'être lu");

    nadia.says("vis ma vie");
    nadia.presses("Modifier mon récit");
    nadia.fills("consent", "true", "picture", "https://photos.example/1.jpg");
    nadia.hears("Merci, ton récit est arrivé");
    lea.says("vis ma vie lire");
    lea.hears("Nadia raconte :");
    lea.hears("Six heures du matin, l'atelier s'éveille");
    lea.seesButton("Voir la photo");
  }

  @Conversation
  void aConsentTakenBackHidesTheStoryAndWhatWasMadeOfIt() {
    calls();
    nadia.says("vis ma vie");
    nadia.presses("Raconter");
    nadia.fills("words", "Six heures du matin, l'atelier s'éveille", "consent", "true");
    lea.says("vis ma vie lire");
    lea.presses("Proposer à partager");
    lea.hears("le récit est le contenu n° 1");
    karim.says("content 1");
    karim.hears("Une journée avec Nadia");
    karim.seesButton("LinkedIn");
    karim.seesNoButton("Facebook"); // which shares pages only

    nadia.says("vis ma vie");
    nadia.presses("Retirer mon accord");
    nadia.hears("personne d'autre ne voit ton récit");
    karim.says("content");
    karim.hears("Nothing to share for now");
    lea.says("vis ma vie lire");
    lea.hears("Aucun récit n'attend d'être lu");
  }

  @Conversation
  void storiesBeyondTheNewestAreReadToo(Stage stage) {
    calls();
    karim.says("my day");
    karim.presses("Tell");
    karim.fills("words", "The night train", "consent", "true");
    String[] names = {"Ana", "Bob", "Cléo", "Dan", "Ève", "Farid", "Gil", "Hawa"};
    for (int i = 1; i <= names.length; i++) {
      Actor colleague = stage.enters(names[i - 1]);
      colleague.says("rejoindre");
      colleague.presses("J'accepte la charte");
      colleague.says("vis ma vie");
      colleague.presses("Raconter");
      colleague.fills("words", "Le récit " + i, "consent", "true");
    }
    lea.says("vis ma vie lire");
    lea.hears("Le récit 8");
    lea.hears("Le récit 1");
    lea.doesNotHear("The night train");

    lea.presses("Récits plus anciens");
    lea.hears("The night train");
    lea.doesNotHear("Le récit 1");
    lea.seesNoButton("Récits plus anciens");
    lea.presses("Proposer à partager");
    lea.hears("le récit est le contenu n° 1");
    lea.presses("Lire les autres récits");
    lea.hears("Le récit 8");
    lea.doesNotHear("The night train");
  }
}
