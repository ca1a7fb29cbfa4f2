package org.ambassadorbot.core.feature.broadcast;

import java.time.Duration;
import org.ambassadorbot.core.conversation.Conversation;
import org.ambassadorbot.core.conversation.Stage;

class BroadcastReplyTest extends BroadcastScene {
  @Conversation
  void aReplyReachesAPersonAndCanBeAnswered() {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    nadia.says("Je ne pourrai pas venir jeudi, désolée !");
    nadia.hears("Est-ce une réponse à « Réunion jeudi » ? Je peux la transmettre à Léa.");
    lea.doesNotHear("Je ne pourrai pas");
    nadia.pressesTwice("Transmettre à Léa");
    nadia.hears("Transmis à Léa");
    lea.hears("Nadia répond à « Réunion jeudi »");
    lea.hears("Je ne pourrai pas venir jeudi, désolée !");
    lea.presses("Répondre");
    lea.fills("words", "");
    lea.seesRefusal("words", "Il manque la réponse.");
    lea.fills("words", "Pas de souci, merci");
    lea.hears("Transmis à Nadia");
    nadia.hears("Léa te répond au sujet de « Réunion jeudi »");
    nadia.hears("Pas de souci, merci");
    nadia.hears("Tu avais écrit : « Je ne pourrai pas venir jeudi, désolée ! »");
    nadia.presses("Répondre");
    nadia.fills("words", "À vendredi alors");
    lea.hears("Nadia te répond au sujet de « Réunion jeudi »");
    lea.hears("Tu avais écrit : « Pas de souci, merci »");
    looks();
    lea.hears("Réponses : 1");
  }

  @Conversation
  void whatIsWrittenBeneathAReplyAnswersIt() {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    nadia.says("Je ne pourrai pas venir jeudi");
    nadia.presses("Transmettre à Léa");
    lea.hears("Tu peux aussi répondre sous ce message");
    lea.writesBeneath("Je ne pourrai pas venir", "Points à voir ensemble alors, vendredi ?");
    lea.hears("Transmis à Nadia");
    lea.doesNotHear("Tes points");
    nadia.hears("Léa te répond au sujet de « Réunion jeudi »");
    nadia.hears("Points à voir ensemble alors, vendredi ?");
    nadia.hears("Tu avais écrit : « Je ne pourrai pas venir jeudi »");
    nadia.writesBeneath("Points à voir ensemble", "Vendredi <midi> & après");
    nadia.hears("Transmis à Léa");
    lea.hears("Vendredi <midi> & après");
    lea.hears("Tu avais écrit : « Points à voir ensemble alors, vendredi ? »");
    lea.doesNotHear("sous ce message");
    lea.writesBeneath("Vendredi <midi>", "Parfait");
    nadia.hears("Tu avais écrit : « Vendredi <midi> & après »");
  }

  @Conversation
  void writingBeneathInEnglishBetweenTwoPlatforms() {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    emily.writesBeneath("Réunion jeudi", "help");
    emily.hears("Is it a reply to “Réunion jeudi”? I can pass it on to Léa.");
    emily.presses("Pass on to Léa");
    lea.hears("Emily répond à « Réunion jeudi »");
    lea.writesBeneath("Emily répond", "Bien sûr");
    emily.hears("Léa answers you about “Réunion jeudi”");
    emily.hears("You can also answer beneath this message");
    emily.writesBeneath("Bien sûr", "Thanks a lot");
    emily.hears("Passed on to Léa");
    lea.hears("Thanks a lot");
  }

  @Conversation
  void whatIsWrittenBeneathABroadcastAnswersThatOne() {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    draft("Bonne nouvelle");
    lea.presses("Confirmer l'envoi");
    nadia.writesBeneath("Réunion jeudi", "J'y serai");
    nadia.hears("Transmis à Léa");
    lea.hears("Nadia répond à « Réunion jeudi »");
    lea.hears("J'y serai");
    nadia.writesBeneath("Réunion jeudi", "x".repeat(3_001));
    nadia.hears("Une réponse tient en 3 000 caractères au plus.");
    lea.doesNotHear("xxx");
    nadia.says("Quelle bonne nouvelle que voilà");
    nadia.hears("Est-ce une réponse à « Bonne nouvelle » ?");
    looks();
    lea.hears("Réponses : 1");
  }

  @Conversation
  void whoeverGetsTheAnswersIsHeardAsEverBeneathTheirBroadcast() {
    join(lea, "rejoindre", "J'accepte la charte");
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    lea.writesBeneath("Réunion jeudi", "Qui vient ?");
    lea.doesNotHear("Transmis à");
    lea.hears("Je n'ai pas compris");
  }

  @Conversation
  void anExchangeWithWhoeverIsErasedIsClosed() {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    nadia.says("Je ne pourrai pas venir jeudi");
    nadia.presses("Transmettre à Léa");
    nadia.says("effacer mes données");
    nadia.presses("Oui, tout effacer");
    lea.writesBeneath("Je ne pourrai pas venir", "Dommage pour jeudi");
    lea.hears("Cet échange est clos");
    lea.hears("Dommage pour jeudi");
  }

  @Conversation
  void whatIsWrittenToWhoeverHasLeftReachesTheAuthorOrComesBack() {
    lea.says("diffuser Réunion jeudi");
    lea.fills("reply-to", omar.id());
    lea.presses("Confirmer l'envoi");
    emily.says("I shall be there on Thursday");
    emily.presses("Pass on to Omar");
    omar.hears("Emily répond");
    omar.goesAway();
    nadia.says("Je ne pourrai pas venir jeudi");
    nadia.hears("Je peux la transmettre à Léa.");
    nadia.presses("Transmettre à Léa");
    lea.hears("Nadia répond à « Réunion jeudi »");
    nadia.goesAway();
    lea.writesBeneath("Nadia répond", "Dommage pour jeudi");
    lea.hears("Cet échange est clos");
    lea.hears("Dommage pour jeudi");
  }

  @Conversation
  void severalRepliesInOneMessageAreAnsweredByTheirButtons(Stage stage) {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    lea.says("pause jusqu'à demain");
    nadia.says("Je ne pourrai pas venir jeudi");
    nadia.presses("Transmettre à Léa");
    emily.says("I shall be there on Thursday");
    emily.presses("Pass on to Léa");
    lea.doesNotHear("Je ne pourrai pas venir");
    stage.passes(Duration.ofDays(2));
    stage.works();
    lea.hears("Je ne pourrai pas venir");
    lea.writesBeneath("Je ne pourrai pas venir", "Merci beaucoup");
    lea.hears("Ce message en réunit plusieurs");
    nadia.doesNotHear("Merci beaucoup");
    emily.doesNotHear("Merci beaucoup");
  }

  @Conversation
  void replyingInEnglish() {
    draft("Réunion jeudi");
    lea.presses("Confirmer l'envoi");
    emily.says("Sorry, I cannot make it on Thursday");
    emily.hears("Is it a reply to “Réunion jeudi”? I can pass it on to Léa.");
    emily.presses("Pass on to Léa");
    emily.hears("Passed on to Léa");
    lea.hears("Emily répond");
  }

  @Conversation
  void withoutABroadcastUnknownWordsStayUnknown() {
    nadia.says("Je ne pourrai pas venir jeudi");
    nadia.doesNotHear("transmettre");
  }

  @Conversation
  void theCardCountsByItselfWhatPeopleDoLater(Stage stage) {
    draft("Bonne nouvelle");
    lea.presses("Confirmer l'envoi");
    stage.passes(Duration.ofMinutes(10));
    stage.works();
    lea.hears("Réactions : 0");
    nadia.reacts("Bonne nouvelle", "heart");
    emily.says("Great news indeed");
    emily.presses("Pass on to Léa");
    stage.passes(Duration.ofMinutes(1));
    stage.works();
    lea.hears("Réactions : 1");
    lea.hears("Réponses : 1");
  }

  @Conversation
  void reactionsAreCountedOncePerPersonAndEmoji() {
    draft("Bonne nouvelle");
    lea.presses("Confirmer l'envoi");
    nadia.reacts("Bonne nouvelle", "thumbsup");
    nadia.reacts("Bonne nouvelle", "thumbsup");
    nadia.reacts("Bonne nouvelle", "heart");
    emily.reacts("Bonne nouvelle", "thumbsup");
    emily.reacts("Welcome", "heart");
    nadia.hearsNothing();
    looks();
    lea.hears("Réactions : 3");
    nadia.withdraws("Bonne nouvelle", "heart");
    looks();
    lea.hears("Réactions : 2");
  }
}
