package org.ambassadorbot.core.feature.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.ambassadorbot.core.conversation.Actor;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.conversation.Seen;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameSecondTest {

  private static void atOnce(List<Runnable> acts) {
    ExecutorService threads = Executors.newFixedThreadPool(acts.size());
    try {
      acts.stream()
          .map(act -> CompletableFuture.runAsync(act, threads))
          .toList()
          .forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  private static long countHearing(List<? extends Actor> actors, String words) {
    return actors.stream()
        .filter(
            actor ->
                actor.screen().stream()
                    .filter(Seen::isNew)
                    .anyMatch(seen -> seen.text().contains(words)))
        .count();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofPeopleWhoSuggestTheSameLinkAtOnceOneIsCredited(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      List<? extends Actor> people =
          IntStream.range(0, 6)
              .mapToObj(i -> stage.enters("Personne " + (char) ('a' + i)))
              .toList();
      people.forEach(person -> person.says("aide"));

      atOnce(
          people.stream()
              .<Runnable>map(person -> () -> person.says("suggérer https://example.org/a"))
              .toList());

      assertThat(countHearing(people, "C'est noté")).isEqualTo(1);
      assertThat(countHearing(people, "l'a déjà proposé")).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofPeopleWhoAddTheSameLinkToTheNoteAtOnceOneIsCredited(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      List<? extends Actor> people =
          IntStream.range(0, 6)
              .mapToObj(i -> stage.enters("Personne " + (char) ('a' + i)))
              .toList();
      for (Actor person : people) {
        person.joins();
      }

      atOnce(
          people.stream()
              .<Runnable>map(person -> () -> person.says("veille ajouter https://example.org/a"))
              .toList());

      assertThat(countHearing(people, "C'est dans la prochaine note")).isEqualTo(1);
      assertThat(countHearing(people, "l'a déjà ajouté")).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void ofOrganisersWhoDecideAtOnceOneDoes(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      Actor nadia = stage.enters("Nadia");
      nadia.joins();
      nadia.says("suggérer https://example.org/a");
      List<? extends Actor> organisers =
          IntStream.range(0, 4)
              .mapToObj(i -> stage.enters(Casting.of("Orga " + (char) ('a' + i)).administrating()))
              .toList();
      organisers.forEach(organiser -> organiser.says("relire"));

      atOnce(
          organisers.stream()
              .<Runnable>map(organiser -> () -> organiser.presses("Accepter"))
              .toList());

      assertThat(countHearing(organisers, "Acceptée : « example.org/a »")).isEqualTo(1);
      assertThat(countHearing(organisers, "a déjà été acceptée par Orga")).isEqualTo(3);
      nadia.says("points");
      nadia.hears("Tu as 10 points.");
    }
  }
}
