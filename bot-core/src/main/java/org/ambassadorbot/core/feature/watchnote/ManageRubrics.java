package org.ambassadorbot.core.feature.watchnote;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.People;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Outbox;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.Role;
import org.jspecify.annotations.Nullable;

/** Gives departments their rubrics, and rubrics their owners. */
final class ManageRubrics {
  private final RubricStore rubrics;
  private final FeedStore feeds;
  private final CurrentNote current;
  private final People people;
  private final Telling telling;
  private final Audit audit;

  @Inject
  ManageRubrics(
      RubricStore rubrics,
      FeedStore feeds,
      CurrentNote current,
      People people,
      Telling telling,
      Audit audit) {
    this.rubrics = rubrics;
    this.feeds = feeds;
    this.current = current;
    this.people = people;
    this.telling = telling;
    this.audit = audit;
  }

  /** How owners hear of it. */
  record Telling(ComposeEdition.Speech speech, Outbox outbox) {
    @Inject
    Telling {}
  }

  /** Adds a rubric; false when its name is taken. From now on its owner is asked every week. */
  boolean add(Person organiser, Rubric.Wish wish) {
    Optional<RubricId> added = rubrics.add(organiser.programme(), wish);
    added.ifPresent(
        id -> {
          current.open(organiser.programme());
          audit.record(organiser, "rubric.added", subject(id), "");
          entrust(rubrics.find(organiser.programme(), id).orElseThrow(), wish.owner());
        });
    return added.isPresent();
  }

  /**
   * Renames a rubric, gives it another owner or other readers; false when its name is another's.
   */
  boolean change(Person organiser, Rubric rubric, Rubric.Wish wish) {
    PersonId before = rubric.owner();
    Person owner = wish.owner();
    Rubric changed =
        new Rubric(rubric.id(), rubric.programme(), wish.name(), wish.ownerId(), wish.audience());
    if (!rubrics.change(changed)) {
      return false;
    }
    audit.record(organiser, "rubric.changed", subject(rubric.id()), "");
    if (owner == null || !owner.id().equals(before)) {
      release(rubric, before);
      entrust(changed, owner);
    }
    return true;
  }

  /** Puts a rubric out of use, and the feeds that propose to it. */
  void close(Person organiser, Rubric rubric) {
    if (rubrics.close(rubric)) {
      feeds.removeOf(rubric);
      audit.record(organiser, "rubric.closed", subject(rubric.id()), "");
      release(rubric, rubric.owner());
    }
  }

  /** Moves a rubric before the one above it. */
  void raise(Rubric rubric) {
    List<Rubric> all = new ArrayList<>(rubrics.all(rubric.programme()));
    int at = all.indexOf(rubric);
    if (at > 0) {
      all.add(at - 1, all.remove(at));
      rubrics.order(all);
    }
  }

  private void entrust(Rubric rubric, @Nullable Person owner) {
    if (owner == null) {
      return;
    }
    people.give(owner, Role.RUBRIC_OWNER);
    Programme programme = telling.speech().programmes().find(rubric.programme()).orElseThrow();
    Texts texts = telling.speech().texts(programme, owner.language());
    Card card = Card.of(texts.rich(RubricPhrase.NOW_YOURS, with("name", rubric.name())));
    String key = subject(rubric.id()) + ":owner:" + owner.id().value();
    telling.outbox().tell(new Notice(rubric.programme(), owner.id(), key, card));
  }

  /** Whoever owns no rubric any more is no owner. */
  private void release(Rubric rubric, @Nullable PersonId before) {
    boolean isOwnerStill =
        rubrics.all(rubric.programme()).stream()
            .anyMatch(other -> before != null && other.isOwnedBy(before));
    if (before != null && !isOwnerStill) {
      people
          .find(rubric.programme(), before)
          .ifPresent(person -> people.take(person, Role.RUBRIC_OWNER));
    }
  }

  private static String subject(RubricId id) {
    return "rubric:" + id.value();
  }
}
