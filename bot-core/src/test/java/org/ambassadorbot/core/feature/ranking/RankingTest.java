package org.ambassadorbot.core.feature.ranking;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

class RankingTest {
  private Actor nadia;
  private Actor john;
  private Actor lea;
  private int links;

  @BeforeEach
  void enter(Stage stage) {
    nadia = stage.enters("Nadia");
    john = stage.enters(Casting.of("John").speakingEnglish().onSecondPlatform());
    lea = stage.enters(Casting.of("Léa").administrating());
    nadia.joins();
    john.says("join");
    john.presses("I accept the charter");
  }

  private void earns(Actor actor) {
    links++;
    actor.says("suggérer https://example.org/" + links);
    lea.says("relire");
    lea.presses("Accepter");
  }

  private void appears(String how, String nickname) {
    nadia.says("classement");
    nadia.presses("Y apparaître");
    nadia.seesForm("Apparaître au classement");
    nadia.fills("how", how, "nickname", nickname);
  }

  @Conversation
  void nobodyIsNamedBeforeTheyChooseToAndEverybodySeesTheirOwnPlace() {
    earns(nadia);
    earns(nadia);
    earns(john);
    john.says("ranking");
    john.hears("Nobody has chosen to appear here yet.");
    john.hears("For you alone: place 2 of 2, with 10 points.");
    john.doesNotHear("Nadia");

    appears("NAME", "");
    nadia.hears("C'est fait : tu apparais sous le nom Nadia");
    john.says("ranking");
    john.hears("1. Nadia: 20 points");
    john.doesNotHear("2. John");

    nadia.says("classement");
    nadia.hears("Pour toi seulement : place 1 sur 2, avec 20 points.");
    nadia.presses("Ne plus y apparaître");
    nadia.hears("ton nom n'apparaît plus dans les classements");
    john.says("ranking");
    john.doesNotHear("Nadia");
  }

  @Conversation
  void aNicknameIsNobodyElsesName() {
    earns(nadia);
    appears("NICKNAME", "");
    nadia.seesError("nickname", "Écris le surnom");
    nadia.fills("how", "NICKNAME", "nickname", "John");
    nadia.seesError("nickname", "Ce nom est déjà celui de quelqu'un.");
    nadia.fills("how", "NICKNAME", "nickname", "La Fouine");
    john.says("ranking");
    john.hears("1. La Fouine: 10 points");
    john.presses("Appear in them");
    john.fills("how", "NICKNAME", "nickname", "la fouine");
    john.seesError("nickname", "That is somebody's name already.");
    nadia.says("mes données");
    nadia.hears("Tu apparais sous le nom : La Fouine");
    nadia.opensHome();
    nadia.hears("Dans les classements et les podiums, tu apparais sous le nom : La Fouine");
  }

  @Conversation
  void whoeverLeavesIsInNoRankingAndComesBackUnnamed() {
    earns(nadia);
    earns(nadia);
    earns(john);
    appears("NAME", "");
    nadia.says("quitter");
    john.says("ranking");
    john.hears("place 1 of 1, with 10 points");
    john.doesNotHear("Nadia");
    nadia.says("classement");
    nadia.doesNotHear("Ce mois-ci");
    nadia.joins();
    john.says("ranking");
    john.hears("place 2 of 2, with 10 points");
    john.doesNotHear("Nadia");
  }

  @Conversation
  void newcomersAreComparedByWhatTheyEarnInAWeek(Stage stage) {
    earns(nadia);
    earns(nadia);
    stage.passes(Duration.ofDays(28));
    Actor zoe = stage.enters("Zoé");
    zoe.says("suggérer https://example.org/avant");
    lea.says("relire");
    lea.presses("Accepter");
    zoe.joins();
    zoe.says("classement");
    zoe.doesNotHear("parmi les nouvelles arrivées");
    earns(zoe);
    zoe.says("classement");
    zoe.hears("place 1 parmi les nouvelles arrivées, avec 10 par semaine.");
    nadia.says("classement");
    nadia.hears("place 2 parmi les nouvelles arrivées, avec 5 par semaine.");
    stage.passes(Duration.ofDays(80));
    nadia.says("classement");
    nadia.doesNotHear("parmi les nouvelles arrivées");
    nadia.hears("tu n'as pas encore de points ici");
    nadia.hears("place 1 sur 2, avec 20 points");
  }

  @Conversation
  void groupsAreRankedByAverageAndSmallOnesAreNotShown(Stage stage) {
    group("Petit", "Nadia\nJohn");
    group("Grand", "Nadia\nJohn\nLéa");
    for (String name : List.of("Omar", "Zoé", "Karim")) {
      Actor member = stage.enters(name);
      member.joins();
      lea.says("groupe Grand");
      lea.presses("Ajouter");
      lea.fills("people", name);
      if (name.equals("Zoé")) {
        nadia.says("classement groupes");
        nadia.hears("Aucun groupe n'a encore la taille qu'il faut.");
      }
    }
    earns(nadia);
    earns(john);
    nadia.says("classement groupes");
    nadia.hears("1. Grand : 4 en moyenne (5 ambassadeurs)");
    nadia.doesNotHear("Petit");
    nadia.presses("En image");
    nadia.hears("Grand, 4 en moyenne");
    nadia.doesNotHear("Petit");
    nadia.says("classement petit");
    nadia.hears("Petit compte moins de 5 ambassadeurs");
    appears("NAME", "");
    john.says("ranking grand");
    john.hears("The group is in place 1 of 1, with 4 on average per ambassador.");
    john.hears("1. Nadia: 10 points");
    john.says("ranking nowhere");
    john.hears("I know no group named nowhere.");
  }

  @Conversation
  void whoeverIsOnPauseWithoutPointsWeighsOnNoAverage(Stage stage) {
    group("Grand", "Nadia\nJohn");
    for (String name : List.of("Omar", "Zoé", "Karim", "Inès")) {
      Actor member = stage.enters(name);
      member.joins();
      lea.says("groupe Grand");
      lea.presses("Ajouter");
      lea.fills("people", name);
      if (name.equals("Inès")) {
        member.says("pause jusqu'au 30 septembre");
      }
    }
    earns(nadia);
    earns(john);
    nadia.says("classement groupes");
    nadia.hears("1. Grand : 4 en moyenne (5 ambassadeurs)");
    nadia.hears("sauf ceux qui sont en pause");
    nadia.says("pause jusqu'au 30 septembre");
    john.says("ranking groups");
    john.hears("1. Grand: 4 on average (5 ambassadors)");
    john.hears("except those on pause");
  }

  private void group(String name, String people) {
    lea.says("groupes");
    lea.presses("Nouveau groupe");
    lea.fills("name", name, "kind", "OWN", "people", people);
  }

  @Conversation
  void podiumsOfChallengesNameWhoeverChoseToAppear() {
    lea.says("défi créer");
    lea.fills("name", "Rentrée", "start", "2026-09-02", "end", "2026-09-15");
    lea.presses("Ajouter une action");
    lea.fills("rule", "suggestion-accepted", "points", "7");
    lea.presses("Lancer");
    lea.presses("Oui, lancer");
    earns(nadia);
    john.says("challenges");
    john.doesNotHear("Nadia");
    appears("NAME", "");
    john.says("challenges");
    john.hears("1. Nadia: 7 points");
  }
}
