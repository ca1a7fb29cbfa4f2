package org.ambassadorbot.core.feature.watchnote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.junit.jupiter.api.Test;

class ChooseItemsTest {
  private static final Instant NOW = Instant.parse("2026-09-08T15:00:00Z");

  private static Item item(long id, String link, Item.Origin origin, int supports, Instant added) {
    return new Item(
        new ItemId(id),
        new ProgrammeId(1),
        new NoteId(1),
        null,
        new ItemWords(CanonicalUrl.of(link).orElseThrow(), "Titre " + id, "", ""),
        origin,
        new Item.State(false, 1, 1),
        supports,
        added);
  }

  private static Item fromFeed(long id, String host, int supports, Duration age) {
    return item(id, "https://" + host + "/" + id, Item.Origin.ofFeed(1), supports, NOW.minus(age));
  }

  private static Item fromSomebody(long id, int supports) {
    return item(
        id, "https://people.example/" + id, Item.Origin.of(new PersonId(id)), supports, NOW);
  }

  private static List<Long> chosen(List<Item> candidates) {
    return ChooseItems.choose(candidates, NOW).stream().map(item -> item.id().value()).toList();
  }

  @Test
  void whatPeopleBringComesBeforeFeeds() {
    assertThat(
            chosen(
                List.of(
                    fromFeed(1, "a.example", 0, Duration.ofDays(1)),
                    fromSomebody(2, 0),
                    fromSomebody(3, 2))))
        .containsExactly(3L, 1L, 2L);
  }

  @Test
  void noSourceFillsTheNoteByItself() {
    List<Item> candidates = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      candidates.add(fromFeed(i, "a.example", 0, Duration.ofDays(i)));
    }
    candidates.add(fromFeed(7, "b.example", 0, Duration.ofDays(9)));
    assertThat(chosen(candidates)).containsExactlyInAnyOrder(1L, 2L, 7L);
  }

  @Test
  void whatIsSupportedWinsOverWhatIsFreshAndWhatIsOldIsLeftOut() {
    List<Item> candidates = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      candidates.add(fromFeed(i, "h" + i + ".example", 0, Duration.ofDays(i)));
    }
    candidates.add(fromFeed(10, "late.example", 3, Duration.ofDays(20)));
    candidates.add(fromFeed(11, "old.example", 5, Duration.ofDays(22)));
    assertThat(chosen(candidates)).hasSize(8).startsWith(10L).doesNotContain(8L, 9L, 11L);
  }

  @Test
  void aNoteHasAnEnd() {
    List<Item> candidates = new ArrayList<>();
    for (int i = 1; i <= 30; i++) {
      candidates.add(fromSomebody(i, i % 3));
    }
    assertThat(chosen(candidates)).hasSize(ChooseItems.MOST);
  }
}
