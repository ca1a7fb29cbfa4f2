package org.ambassadorbot.core.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.ambassadorbot.core.directory.Acquaintance;
import org.ambassadorbot.core.directory.Directory;
import org.ambassadorbot.core.directory.NamedAdministrators;
import org.ambassadorbot.core.inbound.Origin;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Profile;
import org.ambassadorbot.core.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * Learns who somebody is before their first interaction, outside any transaction since the platform
 * is asked. If it does not answer, the person is served all the same, and it is asked again later.
 */
final class Introductions {
  private static final int REMEMBERED = 50_000;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(5);

  private final ProfileQuestions questions;
  private final Database database;
  private final Directory directory;
  private final NamedAdministrators named;
  private final Cache<Identity, Boolean> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private final Cache<Identity, Boolean> outsiders =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(BETWEEN_QUESTIONS).build();
  private final Cache<Identity, Boolean> askedInVain =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(BETWEEN_QUESTIONS).build();

  @Inject
  Introductions(
      ProfileQuestions questions,
      Database database,
      Directory directory,
      NamedAdministrators named) {
    this.questions = questions;
    this.database = database;
    this.directory = directory;
    this.named = named;
  }

  /**
   * Makes sure that whoever did something is somebody for the store.
   *
   * @return false for whom the bot is not there: other bots, people of other companies
   */
  boolean introduce(Origin origin) {
    Identity identity = origin.sender();
    if (known.getIfPresent(identity) != null) {
      return true;
    }
    if (outsiders.getIfPresent(identity) != null) {
      return false;
    }
    Optional<Acquaintance> met = database.read(() -> directory.find(identity));
    if (met.map(Acquaintance::isProfileKnown).orElse(false)) {
      honour(met.get().person());
      known.put(identity, true);
      return true;
    }
    if (met.isPresent() && askedInVain.getIfPresent(identity) != null) {
      return true;
    }
    Optional<Profile> profile = questions.ask(identity);
    if (profile.filter(told -> !told.isPerson()).isPresent()) {
      outsiders.put(identity, true);
      return false;
    }
    if (profile.isPresent()) {
      Profile told = inTheirLanguage(profile.get(), language(origin));
      database.write(() -> directory.meet(told));
      known.put(identity, true);
      return true;
    }
    askedInVain.put(identity, true);
    database.write(() -> directory.meetStranger(identity, language(origin)));
    return true;
  }

  /** The operator may have named them since they were met. */
  private void honour(Person person) {
    if (named.contain(person)) {
      database.write(() -> named.honour(person));
    }
  }

  /** Somebody who had been met is unknown again: they were erased. */
  void forget(Identity identity) {
    known.invalidate(identity);
    askedInVain.invalidate(identity);
  }

  private static @Nullable Language language(Origin origin) {
    return origin.languageTag() == null ? null : Language.ofTag(origin.languageTag()).orElse(null);
  }

  private static Profile inTheirLanguage(Profile profile, @Nullable Language told) {
    return new Profile(
        profile.identity(),
        profile.name(),
        profile.email(),
        profile.language() == null ? told : profile.language(),
        profile.zone(),
        profile.isWorkspaceAdministrator(),
        profile.isPerson());
  }
}
