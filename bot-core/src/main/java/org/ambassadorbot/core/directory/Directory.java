package org.ambassadorbot.core.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.people.Programme;
import org.jspecify.annotations.Nullable;

/**
 * Makes the acquaintance of the people who write to the bot. Somebody on two platforms is one
 * person: accounts with the same verified e-mail address in one programme are joined. Belongs to
 * the caller's transaction.
 */
public final class Directory {
  private final PeopleStore people;
  private final Workspaces workspaces;
  private final HeedProfile heeding;
  private final JoinPeople joining;
  private final Clock clock;

  @Inject
  Directory(
      PeopleStore people,
      Workspaces workspaces,
      HeedProfile heeding,
      JoinPeople joining,
      Clock clock) {
    this.people = people;
    this.workspaces = workspaces;
    this.heeding = heeding;
    this.joining = joining;
    this.clock = clock;
  }

  /** Who stands behind an account, if the bot has met them. */
  public Optional<Acquaintance> find(Identity identity) {
    return people.acquaintance(identity);
  }

  /** Remembers that a person used this account just now, to the minute. */
  public void saw(Identity identity) {
    people.saw(identity, clock.instant());
  }

  /** Meets somebody of whom the platform said nothing yet. Repeatable. */
  public Acquaintance meetStranger(Identity identity, @Nullable Language language) {
    return find(identity)
        .orElseGet(
            () ->
                create(
                    new Profile(identity, identity.userId(), null, language, null, false, true),
                    false));
  }

  /**
   * Meets somebody, or learns more of somebody of whom nothing was known. Repeatable: what changes
   * afterwards is {@link FollowProfile}'s to hear.
   */
  public Acquaintance meet(Profile profile) {
    Optional<Acquaintance> known = find(profile.identity());
    if (known.filter(Acquaintance::isProfileKnown).isPresent()) {
      return known.get();
    }
    Acquaintance met = known.map(old -> learn(old, profile)).orElseGet(() -> create(profile, true));
    heeding.heed(met.person(), profile);
    return find(profile.identity()).orElseThrow();
  }

  /**
   * Somebody named by the company.
   *
   * @param email in lower case
   * @param language what they speak, or null for the programme's
   */
  public record Expected(String name, String email, @Nullable Language language) {}

  /**
   * People named by the company before they ever wrote; their first account of that address will be
   * theirs. Repeatable; at most a thousand.
   *
   * @return everybody, by address
   */
  public Map<String, Person> expect(Programme programme, List<Expected> expected) {
    List<PersonDraft> drafts =
        expected.stream()
            .map(
                one ->
                    new PersonDraft(
                        one.name(),
                        one.email(),
                        one.language() == null ? programme.language() : one.language(),
                        programme.zone()))
            .toList();
    people.addAll(programme, drafts, clock.instant());
    return people.addressed(programme.id(), expected.stream().map(Expected::email).toList());
  }

  private Acquaintance create(Profile profile, boolean isProfileKnown) {
    Programme programme = workspaces.programmeOf(profile.identity().workspace());
    Person person =
        sameAddress(programme, profile)
            .orElseGet(() -> people.add(programme, draft(profile, programme), clock.instant()));
    people.attach(profile.identity(), person, isProfileKnown, clock.instant());
    return find(profile.identity()).orElseThrow();
  }

  private Optional<Person> sameAddress(Programme programme, Profile profile) {
    return Optional.ofNullable(email(profile))
        .flatMap(email -> people.byEmail(programme.id(), email));
  }

  private PersonDraft draft(Profile profile, Programme programme) {
    ZoneId zone = profile.zone() == null ? programme.zone() : profile.zone();
    Language language = profile.language() == null ? programme.language() : profile.language();
    return new PersonDraft(profile.name(), email(profile), language, zone);
  }

  private Acquaintance learn(Acquaintance known, Profile profile) {
    Optional<Person> other =
        sameAddress(known.programme(), profile)
            .filter(person -> !person.id().equals(known.person().id()));
    if (other.isPresent()) {
      joining.join(known.person(), other.get());
      people.attach(profile.identity(), other.get(), true, clock.instant());
      return find(profile.identity()).orElseThrow();
    }
    people.learn(known.person(), draft(profile, known.programme()));
    people.attach(profile.identity(), known.person(), true, clock.instant());
    return find(profile.identity()).orElseThrow();
  }

  /** The address of a profile as it is compared, or null. */
  static @Nullable String email(Profile profile) {
    return Optional.ofNullable(profile.email())
        .map(email -> email.trim().toLowerCase(Locale.ROOT))
        .filter(email -> email.indexOf('@') > 0)
        .orElse(null);
  }
}
