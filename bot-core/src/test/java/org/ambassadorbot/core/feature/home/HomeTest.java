package org.ambassadorbot.core.feature.home;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class HomeTest {
  private Actor nadia;
  private Actor lea;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    lea = stage.enters(Casting.of("Léa").administrating());
  }

  @Conversation
  void helpShowsWhatThisPersonMayDo() {
    nadia.says("aide");
    nadia.hears("Ce que je sais faire pour toi");
    nadia.hears("suggérer : proposer un contenu à partager");
    nadia.hears("rejoindre : entrer dans le programme");
    nadia.doesNotHear("relire :");
    nadia.doesNotHear("rôle :");
  }

  @Conversation
  void manyWordsAreShownAtAGlanceAndExplainedOnDemand() {
    lea.says("help");
    lea.hears("Pour animer le programme");
    lea.hears("appel · modifier la charte");
    lea.doesNotHear("relire : relire les suggestions");

    lea.presses("Pour animer le programme");
    lea.hears("relire : relire les suggestions");
    lea.presses("Pour administrer");
    lea.hears("rôle : donner un rôle");

    lea.says("aide relire");
    lea.hears("relire : relire les suggestions");
    nadia.says("aide relire");
    nadia.doesNotHear("relire : relire les suggestions");
  }

  @Conversation
  void helpSpeaksEnglish(Stage stage) {
    Actor john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    john.commands("");
    john.hears("What I can do for you");
    john.hears("suggest: propose something to share");
  }

  @Conversation
  void aMistypedWordGetsItsNearest() {
    nadia.says("sugérer https://example.org/a");
    nadia.seesButton("suggérer");
  }

  @Conversation
  void theLanguageChangesAtOnceAndForGood() {
    nadia.says("langue en");
    nadia.hears("Agreed: I speak English with you from now on.");
    nadia.says("aide");
    nadia.hears("What I can do for you");
    nadia.says("language français");
    nadia.hears("C'est entendu : je te parle désormais en français.");
  }

  @Conversation
  void theLanguageCanBeChosenByButton() {
    nadia.says("langue");
    nadia.hears("Dans quelle langue veux-tu que je te parle ?");
    nadia.seesButton("Français");
    nadia.presses("English");
    nadia.hears("Agreed");
    nadia.seesNoButton("English");
  }

  @Conversation
  void aLanguageIDoNotSpeakIsSaidSo() {
    nadia.says("langue klingon");
    nadia.hears("Je parle français et anglais.");
    nadia.seesButton("English");
  }

  @Conversation
  void peopleAreWelcomedOnce() {
    nadia.installs();
    nadia.hears("Bonjour Nadia !");
    nadia.hears("Je ne publie jamais à ta place");
    nadia.installs();
    nadia.hearsNothing();
  }

  @Conversation
  void homeWelcomesAtTheFirstVisitAndShowsWhatToDo() {
    nadia.opensHome();
    nadia.hearsTimes(2);
    nadia.hears("Je suis le compagnon du programme d'ambassadeurs");
    nadia.hears("Mes réglages");
    nadia.seesButton("Voir la charte");

    nadia.opensHome();
    nadia.doesNotHear("Je suis le compagnon");
    nadia.sees("Mes réglages");
  }

  @Conversation
  void whoeverJoinedAlreadyIsNotWelcomedAsAStranger() {
    nadia.joins();
    nadia.opensHome();
    nadia.hearsTimes(1);
    nadia.hears("Mes réglages");
  }

  @Conversation
  void homeShowsPointsAndTheQueue(Stage stage) {
    nadia.joins();
    nadia.says("suggérer https://example.org/a");
    nadia.opensHome();
    nadia.hears("Tes points : 0 point");
    nadia.hears("Une de tes suggestions attend d'être relue.");

    lea.opensHome();
    lea.hears("Une suggestion attend ta relecture.");
    lea.presses("Relire");
    lea.hears("À relire : 1 sur 1");
  }

  @Conversation
  void thePageCanBeAskedForAndShowsThePause(Stage stage) {
    Actor john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    john.says("my page");
    john.hears("Messages: Monday to Friday, from 9:00 am to 6:00 pm");
    john.presses("Pause");
    john.presses("One week");
    john.says("my page");
    john.hears("Paused until the end of");
    john.presses("Resume");
    john.hears("Welcome back");
  }
}
