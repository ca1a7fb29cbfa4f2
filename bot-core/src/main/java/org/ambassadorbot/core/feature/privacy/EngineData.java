package org.ambassadorbot.core.feature.privacy;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.RolePhrase;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.outbox.DecentHour;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PlatformId;
import org.ambassadorbot.core.people.Role;

/** What the engine itself keeps about people: who they are, and the traces of what happened. */
final class EngineData {
  private final People people;
  private final Groups groups;
  private final PrivacyStore traces;
  private final DecentHour decentHour;
  private final Clock clock;

  @Inject
  EngineData(
      People people, Groups groups, PrivacyStore traces, DecentHour decentHour, Clock clock) {
    this.people = people;
    this.groups = groups;
    this.traces = traces;
    this.decentHour = decentHour;
    this.clock = clock;
  }

  PersonalData.Part profile(Turn turn) {
    Person person = turn.person();
    Texts texts = turn.texts();
    List<Identity> accounts = people.identitiesOf(person.programme(), person.id());
    List<String> roles =
        person.roles().stream().sorted().map(role -> texts.plain(RolePhrase.of(role))).toList();
    List<String> own =
        groups.groupsOf(person.programme(), person.id()).stream().map(Group::name).toList();
    List<RichText> lines = new ArrayList<>();
    lines.add(texts.rich(MyDataPhrase.PROFILE_NAME, with("name", person.name())));
    lines.add(
        texts.rich(MyDataPhrase.PROFILE_ADDRESS, with("address", orNothing(texts, email(person)))));
    String language = person.language().locale().getDisplayLanguage(texts.language().locale());
    lines.add(texts.rich(MyDataPhrase.PROFILE_LANGUAGE, with("language", language)));
    lines.add(texts.rich(MyDataPhrase.PROFILE_ZONE, with("zone", person.zone().getId())));
    lines.add(
        texts.rich(
            MyDataPhrase.PROFILE_ACCOUNTS,
            with("accounts", list(texts, named(accounts, PlatformId::title)))));
    lines.add(texts.rich(MyDataPhrase.PROFILE_ROLES, with("roles", list(texts, roles))));
    lines.add(texts.rich(MyDataPhrase.PROFILE_GROUPS, with("groups", list(texts, own))));
    Optional<Instant> paused =
        decentHour.pausedUntil(person.programme(), person.id(), clock.instant());
    paused.ifPresent(
        until ->
            lines.add(
                texts.rich(
                    MyDataPhrase.PROFILE_PAUSED,
                    with("moment", texts.moment(until, person.zone())))));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", person.name());
    values.put("email", email(person));
    values.put("language", person.language().code());
    values.put("zone", person.zone().getId());
    values.put("accounts", named(accounts, PlatformId::value));
    values.put("roles", person.roles().stream().sorted().map(Role::name).toList());
    values.put("groups", own);
    paused.ifPresent(until -> values.put("pausedUntil", until.toString()));
    return new PersonalData.Part(
        "profile", texts.plain(MyDataPhrase.PROFILE), lines, List.of(values));
  }

  private static List<String> named(
      List<Identity> accounts, Function<PlatformId, String> platform) {
    return accounts.stream()
        .map(account -> platform.apply(account.workspace().platform()) + " " + account.userId())
        .toList();
  }

  private static String email(Person person) {
    String email = person.email();
    return email == null ? "" : email;
  }

  private static String orNothing(Texts texts, String words) {
    return words.isEmpty() ? texts.plain(MyDataPhrase.NOTHING) : words;
  }

  private static String list(Texts texts, List<String> names) {
    return orNothing(texts, texts.list(names));
  }

  PersonalData.Part traces(Turn turn) {
    Texts texts = turn.texts();
    long messages = traces.messagesTo(turn.person());
    long acts = traces.actsOf(turn.person());
    List<String> former = traces.formerWords(turn.person());
    List<RichText> lines = new ArrayList<>();
    lines.add(texts.rich(MyDataPhrase.TRACES_MESSAGES, with("count", messages)));
    lines.add(texts.rich(MyDataPhrase.TRACES_ACTS, with("count", acts)));
    if (!former.isEmpty()) {
      String words = String.join(", ", former);
      lines.add(texts.rich(MyDataPhrase.TRACES_FORMER, with("words", words)));
    }
    return new PersonalData.Part(
        "traces",
        texts.plain(MyDataPhrase.TRACES),
        lines,
        List.of(Map.of("messages", messages, "administrativeActs", acts, "formerWords", former)));
  }
}
