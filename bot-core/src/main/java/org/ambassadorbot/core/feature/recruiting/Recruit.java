package org.ambassadorbot.core.feature.recruiting;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.event.Events;
import org.ambassadorbot.core.event.ProgrammeEvent;
import org.ambassadorbot.core.event.ProgrammeEvent.NewcomerBrought;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;

/** The rules by which somebody comes closer to the programme; everybody may say no. */
final class Recruit {
  /** What they once asked for goes on, or was granted. */
  private static final Set<Candidate.State> UNDER_WAY =
      EnumSet.of(Candidate.State.APPLIED, Candidate.State.WAITING, Candidate.State.ACCEPTED);

  private final CandidateStore candidates;
  private final People people;
  private final Groups groups;
  private final TellCandidate telling;
  private final Events events;
  private final Audit audit;

  @Inject
  Recruit(
      CandidateStore candidates,
      People people,
      Groups groups,
      TellCandidate telling,
      Events events,
      Audit audit) {
    this.candidates = candidates;
    this.people = people;
    this.groups = groups;
    this.telling = telling;
    this.events = events;
    this.audit = audit;
  }

  private Optional<Candidate.State> stateOf(Person person) {
    return candidates.of(person.programme(), person.id()).map(Candidate::state);
  }

  /** What somebody who applies is told. */
  CandidatePhrase apply(Person person, String motivation) {
    return come(person, Candidate.State.APPLIED, motivation);
  }

  /** Somebody puts their own name on the waiting list. */
  CandidatePhrase queueUp(Person person) {
    return come(person, Candidate.State.WAITING, "");
  }

  private CandidatePhrase come(Person person, Candidate.State to, String motivation) {
    if (person.has(Role.AMBASSADOR)) {
      return CandidatePhrase.ALREADY_IN;
    }
    Optional<Candidate.State> state = stateOf(person);
    if (state.filter(UNDER_WAY::contains).isPresent()) {
      return state.get() == Candidate.State.ACCEPTED
          ? CandidatePhrase.ALREADY_ACCEPTED
          : CandidatePhrase.ALREADY_APPLIED;
    }
    candidates.put(person, to, motivation, null);
    telling.organisers(person);
    return CandidatePhrase.RECEIVED;
  }

  /** Nobody asks again, until they come by themselves. */
  CandidatePhrase refuse(Person person) {
    if (person.has(Role.AMBASSADOR)) {
      return CandidatePhrase.ALREADY_IN;
    }
    candidates.put(person, Candidate.State.REFUSED, "", null);
    events.tell(new ProgrammeEvent.InvitationDeclined(person.programme(), person.id()));
    return CandidatePhrase.NO_NOTED;
  }

  /**
   * What whoever nominates somebody is told: the same of everybody who was asked already, for what
   * they answered is their own, and nothing gives away who said no.
   */
  CandidatePhrase nominate(Person inviter, Person nominee) {
    if (inviter.id().equals(nominee.id())) {
      return CandidatePhrase.INVITE_SELF;
    }
    if (nominee.has(Role.AMBASSADOR)) {
      return CandidatePhrase.INVITE_MEMBER;
    }
    Optional<Candidate.State> state = stateOf(nominee);
    if (state
        .filter(known -> known != Candidate.State.DECLINED && known != Candidate.State.JOINED)
        .isPresent()) {
      return CandidatePhrase.INVITE_ALREADY;
    }
    candidates.put(nominee, Candidate.State.NOMINATED, "", inviter.id());
    telling.nominated(nominee, inviter);
    return CandidatePhrase.INVITED;
  }

  /** A nominee says yes: at once when an organiser asked and there is room, else by the queue. */
  Candidate.State agree(Person nominee) {
    Optional<Candidate> known = candidates.of(nominee.programme(), nominee.id());
    Optional<Candidate.State> state = known.map(Candidate::state);
    if (state.filter(UNDER_WAY::contains).isPresent()) {
      return state.get();
    }
    boolean isByOrganiser =
        known
            .map(Candidate::inviter)
            .flatMap(inviter -> people.find(nominee.programme(), inviter))
            .filter(inviter -> inviter.has(Role.ORGANISER))
            .filter(inviter -> state.get() != Candidate.State.DECLINED)
            .isPresent();
    Candidate.State to =
        !isByOrganiser
            ? Candidate.State.APPLIED
            : isFull(nominee) ? Candidate.State.WAITING : Candidate.State.ACCEPTED;
    candidates.put(nominee, to, "", null);
    if (to != Candidate.State.ACCEPTED) {
      telling.organisers(nominee);
    }
    return to;
  }

  /** Whether nobody more may come in, except whoever was accepted. */
  boolean isFull(Person person) {
    int places = candidates.limit(person.programme()).places();
    return places > 0
        && stateOf(person).filter(Candidate.State.ACCEPTED::equals).isEmpty()
        && candidates.taken(person.programme()) >= places;
  }

  /** What an organiser who decides is told; empty when the candidate was dealt with already. */
  Optional<CandidatePhrase> decide(Person organiser, Candidate candidate, Candidate.State wanted) {
    if (organiser.id().equals(candidate.person())) {
      return Optional.of(CandidatePhrase.OWN);
    }
    Optional<Person> person = people.find(candidate.programme(), candidate.person());
    boolean isOverfull =
        wanted == Candidate.State.ACCEPTED && person.filter(this::isFull).isPresent();
    Candidate.State to = isOverfull ? Candidate.State.WAITING : wanted;
    boolean isOpen = candidate.isToReview() && person.isPresent();
    boolean isDone =
        isOpen && (to == candidate.state() || candidates.move(candidate, to, organiser.id()));
    if (!isDone) {
      return Optional.empty();
    }
    audit.record(
        organiser,
        "candidate." + to.name().toLowerCase(Locale.ROOT),
        "person:" + candidate.person().value(),
        "");
    if (to != candidate.state()) {
      tell(person.orElseThrow(), to);
    }
    return Optional.of(isOverfull ? CandidatePhrase.FULL : said(to));
  }

  private void tell(Person person, Candidate.State state) {
    Texts texts = telling.texts(person);
    telling.decided(
        person,
        switch (state) {
          case ACCEPTED -> CandidateCards.accepted(texts);
          case WAITING -> Card.of(texts.rich(CandidatePhrase.TOLD_WAITING));
          default -> Card.of(texts.rich(CandidatePhrase.TOLD_DECLINED));
        });
  }

  private static CandidatePhrase said(Candidate.State state) {
    return switch (state) {
      case ACCEPTED -> CandidatePhrase.ACCEPTED_DONE;
      case WAITING -> CandidatePhrase.WAITING_DONE;
      default -> CandidatePhrase.DECLINED_DONE;
    };
  }

  /** Somebody has come in: with the cohort of the moment, and to the credit of who brought them. */
  void joined(ProgrammeId programme, PersonId person) {
    people.find(programme, person).ifPresent(this::joined);
  }

  private void joined(Person person) {
    Optional<Candidate> candidate = candidates.of(person.programme(), person.id());
    CandidateStore.Limit limit = candidates.limit(person.programme());
    if (!limit.cohort().isEmpty()) {
      groups.add(groups.open(person.programme(), GroupKind.COHORT, limit.cohort()), person.id());
    }
    candidates.put(
        person, Candidate.State.JOINED, candidate.map(Candidate::motivation).orElse(""), null);
    candidate
        .map(Candidate::inviter)
        .ifPresent(
            inviter ->
                events.tell(
                    new NewcomerBrought(person.programme(), inviter, person.id(), person.name())));
  }
}
