package org.ambassadorbot.core.feature.reward;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.directory.ProgrammeStore;
import org.ambassadorbot.core.i18n.Phrasebook;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;

/** Asks whoever may decide on a request, each once; somebody else when they are gone. */
final class TellDeciders {
  private final RewardStore store;
  private final ChooseDeciders choosing;
  private final People people;
  private final Speech speech;
  private final Outbox outbox;

  @Inject
  TellDeciders(
      RewardStore store, ChooseDeciders choosing, People people, Speech speech, Outbox outbox) {
    this.store = store;
    this.choosing = choosing;
    this.people = people;
    this.speech = speech;
    this.outbox = outbox;
  }

  /** In which words each programme is spoken to. */
  record Speech(ProgrammeStore programmes, Phrasebook phrasebook) {
    @Inject
    Speech {}

    Texts to(Person person) {
      Programme programme = programmes.find(person.programme()).orElseThrow();
      return phrasebook.speaking(person.language(), programme.address());
    }
  }

  /** Asks everybody who may decide on a new request. */
  void ask(Person asker, Reward reward, Request request) {
    ask(asker, reward, request, choosing.of(asker.programme(), reward, request));
  }

  private void ask(Person asker, Reward reward, Request request, List<Person> deciders) {
    for (Person decider : deciders) {
      Card card = RewardCards.question(speech.to(decider), asker, reward, request);
      tell(decider, request, "asked", card);
    }
  }

  /**
   * Somebody has left or was forgotten: what waited for them waits for somebody else. Whoever was
   * asked already is not asked again.
   */
  void handOver(ProgrammeId programme, PersonId gone) {
    for (RewardStore.Waiting waiting : store.waiting(programme)) {
      Request request = waiting.request();
      store
          .find(programme, request.reward())
          .ifPresent(
              reward ->
                  people
                      .find(programme, request.person())
                      .filter(asker -> !asker.id().equals(gone))
                      .ifPresent(asker -> handOver(asker, reward, waiting, gone)));
    }
  }

  private void handOver(Person asker, Reward reward, RewardStore.Waiting waiting, PersonId gone) {
    Request request = waiting.request();
    List<Person> deciders = choosing.without(asker.programme(), reward, request, gone::equals);
    if (request.state() == Request.State.ASKED) {
      ask(asker, reward, request, deciders);
    }
    if (request.state() == Request.State.APPROVED && gone.equals(waiting.decider())) {
      for (Person decider : deciders) {
        Card card = RewardCards.granted(speech.to(decider), asker, reward, request);
        tell(decider, request, "granted", card);
      }
    }
  }

  private void tell(Person decider, Request request, String what, Card card) {
    String key = request.cause() + ":" + what + ":" + decider.id().value();
    outbox.tell(new Notice(decider.programme(), decider.id(), key, card));
  }
}
