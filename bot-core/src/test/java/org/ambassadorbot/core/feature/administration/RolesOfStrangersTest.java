package org.ambassadorbot.core.feature.administration;

import java.time.Duration;
import java.util.List;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

/** Administrators name colleagues whom the bot has never met, as their platform lets them. */
class RolesOfStrangersTest {
  private Actor lea;
  private Actor zoe;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    zoe = stage.enters(Casting.of("Zoé Martin"));
    lea.says("aide");
    stage.gathers("Tours", List.of(lea, zoe));
  }

  @Conversation
  void whoeverIsMentionedIsMetAndGivenTheRole(Stage stage) {
    lea.says("rôle @" + zoe.id() + " référent");
    lea.hears("Je ne connais pas encore cette personne : je demande à l'annuaire");
    lea.doesNotHear(zoe.id());
    stage.works();
    lea.hears("C'est fait : Zoé Martin a maintenant le rôle référent.");
    zoe.hears("Léa t'a donné le rôle référent.");
    lea.says("rôle Zoé Martin");
    lea.hears("Zoé Martin a comme rôles : référent.");
  }

  @Conversation
  void whoeverIsPickedInTheFormToo(Stage stage) {
    lea.says("rôle");
    lea.fills("person", zoe.id(), "role", "SPONSOR", "act", "give");
    lea.hears("Je ne connais pas encore cette personne");
    stage.works();
    lea.hears("C'est fait : Zoé Martin a maintenant le rôle sponsor.");
  }

  @Conversation
  void theirNameIsShownWhereNothingIsToBeGiven(Stage stage) {
    lea.says("rôle @" + zoe.id());
    stage.works();
    lea.hears("Zoé Martin ne m'a encore jamais parlé, et n'a aucun rôle.");
    stage.passes(Duration.ofSeconds(1));
    lea.says("rôle @" + zoe.id() + " -organisateur");
    stage.works();
    lea.hears("Zoé Martin ne m'a encore jamais parlé, et n'a aucun rôle.");
    lea.doesNotHear(zoe.id());
  }

  @Conversation
  void whomNobodyKnowsHasNoRole(Stage stage) {
    lea.says("langue en");
    String nobody = zoe.id().replaceFirst("\\d", "77");
    lea.says("role @" + nobody + " referent");
    stage.works();
    lea.hears("The directory does not know this person, or tells me nothing of them");
    lea.doesNotHear(nobody);
    lea.says("role zoe@nowhere.example referent");
    stage.works();
    lea.hears("The directory knows nobody called zoe@nowhere.example");
  }
}
