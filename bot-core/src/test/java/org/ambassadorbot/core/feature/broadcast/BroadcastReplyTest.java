package org.ambassadorbot.core.feature.broadcast;

import org.ambassadorbot.core.conversation.Conversation;

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
