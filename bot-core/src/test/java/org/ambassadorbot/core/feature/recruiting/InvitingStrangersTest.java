package org.ambassadorbot.core.feature.recruiting;

import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;
import org.junit.jupiter.api.BeforeEach;

/** Colleagues whom the bot has never met are invited all the same. */
class InvitingStrangersTest {
  private static final String LOOKING = "je demande à l'annuaire de l'entreprise";

  private Actor lea;
  private Actor zoe;

  @BeforeEach
  void enter(Stage stage) {
    lea = stage.enters(Casting.of("Léa").administrating());
    zoe = stage.enters("Zoé");
    lea.says("aide");
    stage.gathers("Tours", java.util.List.of(lea, zoe));
  }

  @Conversation
  void whoeverIsPickedInTheFormIsMetAndInvited(Stage stage) {
    lea.says("inviter");
    lea.fills("person", zoe.id());
    lea.hears(LOOKING);
    stage.works();
    lea.hears("C'est envoyé : Zoé décidera librement.");
    zoe.hears("Léa a pensé à toi");
    zoe.presses("Je veux bien");
    zoe.hears("Il reste à lire la charte");
  }

  @Conversation
  void whoeverIsNamedByAnAddressIsInvitedOnce(Stage stage) {
    lea.says("inviter zoe@example.org");
    stage.works();
    lea.hears("C'est envoyé : Zoé décidera librement.");
    zoe.hears("Léa a pensé à toi");
    lea.says("inviter zoe@example.org");
    lea.hears("Zoé a déjà entendu parler du programme");
  }

  @Conversation
  void whoeverIsOnTheListAloneIsLookedForByTheirAddress(Stage stage) {
    lea.says("importer nom;email\nZoé;zoe@example.org");
    lea.presses("Confirmer");
    lea.says("inviter Zoé");
    lea.hears(LOOKING);
    stage.works();
    lea.hears("Zoé décidera librement");
    zoe.hears("Léa a pensé à toi");
  }

  @Conversation
  void whoeverNobodyKnowsIsNotInvited(Stage stage) {
    lea.says("inviter personne@example.org");
    lea.hears(LOOKING);
    stage.works();
    lea.hears("personne n'a été invité");
  }
}
