package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.FollowedGroups;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.feature.group.FollowRequest.Action;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers have a group follow one that their platform keeps; what it says comes a bit later. */
final class FollowFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);

  private final Groups groups;
  private final FollowedGroups followed;
  private final PlanFollowing planning;
  private final ShowGroup showing;
  private final Audit audit;

  @Inject
  FollowFeature(
      Groups groups,
      FollowedGroups followed,
      PlanFollowing planning,
      ShowGroup showing,
      Audit audit) {
    this.groups = groups;
    this.followed = followed;
    this.planning = planning;
    this.showing = showing;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.button(
        FollowCards.FIND,
        ORGANISERS,
        (turn, id) -> with(turn, id, group -> ask(turn, group, Action.FIND, "")));
    catalogue.button(
        FollowCards.NOW,
        ORGANISERS,
        (turn, id) -> with(turn, id, group -> ask(turn, group, Action.NOW, "")));
    catalogue.button(
        FollowCards.COMPARE,
        ORGANISERS,
        (turn, argument) -> source(turn, argument, Action.COMPARE));
    catalogue.button(
        FollowCards.TIE, ORGANISERS, (turn, argument) -> source(turn, argument, Action.TIE));
    catalogue.button(
        FollowCards.UNTIE, ORGANISERS, (turn, id) -> with(turn, id, group -> untie(turn, group)));
    catalogue.form(FollowCards.SEARCH, ORGANISERS, new SearchHandler());
  }

  private Reply with(Turn turn, String id, Function<Group, Reply> act) {
    Optional<Group> group =
        id.matches("\\d{1,18}")
            ? groups.find(turn.programme().id(), new GroupId(Long.parseLong(id)))
            : Optional.empty();
    return group.map(act).orElseGet(() -> said(turn.texts().rich(GroupPhrase.GONE)));
  }

  private Reply source(Turn turn, String argument, Action action) {
    String[] parts = argument.split(" ", 2);
    String source = parts.length == 2 ? parts[1] : "";
    return with(turn, parts[0], group -> ask(turn, group, action, source));
  }

  private Reply ask(Turn turn, Group group, Action action, String words) {
    planning.plan(
        new FollowRequest(action, turn.programme().id(), group.id(), turn.person().id(), words));
    FollowPhrase phrase =
        switch (action) {
          case FIND -> FollowPhrase.FINDING;
          case COMPARE -> FollowPhrase.COMPARING;
          case TIE, NOW, NIGHTLY -> FollowPhrase.FILLING;
        };
    return said(turn.texts().rich(phrase, Argument.with("name", group.name())));
  }

  private static Reply said(RichText words) {
    return new Reply.ReplaceSource(Card.of(words));
  }

  private Reply untie(Turn turn, Group group) {
    if (followed.untie(group)) {
      audit.record(turn.person(), "group.untied", "group:" + group.id().value(), group.name());
    }
    List<RichText> news =
        List.of(turn.texts().rich(FollowPhrase.UNTIED, Argument.with("name", group.name())));
    return new Reply.ReplaceSource(showing.card(turn.texts(), group, news));
  }

  /** The form in which a group of the platform is looked for by its name. */
  private final class SearchHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String id) {
      return with(turn, id, group -> new Reply.OpenForm(FollowCards.search(turn.texts(), group)));
    }

    @Override
    public Reply submit(Turn turn, String id, Answers answers) {
      String words = answers.text(FollowCards.WORDS).replaceAll("\\p{Cc}", " ").strip();
      return with(turn, id, group -> ask(turn, group, Action.FIND, words));
    }
  }
}
