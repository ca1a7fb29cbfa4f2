package org.ambassadorbot.core.feature.group;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.directory.Groups;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.i18n.Texts;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Group;
import org.ambassadorbot.core.people.GroupId;
import org.ambassadorbot.core.people.GroupKind;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers make groups and fill them; everybody sees their own. */
final class GroupFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);
  private static final int MOST_UNKNOWN_SHOWN = 10;

  private final Groups groups;
  private final ShowGroup showing;
  private final ChangeMembers changing;
  private final Audit audit;

  @Inject
  GroupFeature(Groups groups, ShowGroup showing, ChangeMembers changing, Audit audit) {
    this.groups = groups;
    this.showing = showing;
    this.changing = changing;
    this.audit = audit;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("groupes", "groupe"), List.of("groups", "group")),
            ORGANISERS,
            GroupPhrase.HELP_GROUPS,
            (turn, text) ->
                new Reply.SayPrivately(text.isBlank() ? list(turn) : named(turn, text))));
    catalogue.button(
        GroupCards.LIST, ORGANISERS, (turn, text) -> new Reply.ReplaceSource(list(turn)));
    catalogue.button(
        GroupCards.SHOW,
        ORGANISERS,
        (turn, id) -> with(turn, id, group -> replace(shown(turn, group, List.of()))));
    catalogue.button(
        GroupCards.DELETE,
        ORGANISERS,
        (turn, id) -> with(turn, id, group -> replace(GroupCards.deleteSure(turn.texts(), group))));
    catalogue.button(
        GroupCards.DELETE_SURE,
        ORGANISERS,
        (turn, id) -> with(turn, id, group -> delete(turn, group)));
    catalogue.form(GroupForms.NEW, ORGANISERS, new NewHandler());
    catalogue.form(GroupForms.ADD, ORGANISERS, new PeopleHandler(GroupForms.ADD));
    catalogue.form(GroupForms.REMOVE, ORGANISERS, new PeopleHandler(GroupForms.REMOVE));
    catalogue.home(this::home);
  }

  private List<CardElement> home(Turn turn) {
    return GroupCards.home(
        turn.texts(), groups.groupsOf(turn.programme().id(), turn.person().id()));
  }

  private Card list(Turn turn) {
    ProgrammeId programme = turn.programme().id();
    return GroupCards.list(turn.texts(), groups.list(programme), groups.sizes(programme));
  }

  private Card named(Turn turn, String text) {
    return groups
        .named(turn.programme().id(), text)
        .map(group -> shown(turn, group, List.of()))
        .orElseGet(
            () ->
                Card.of(
                    turn.texts().rich(GroupPhrase.UNKNOWN, Argument.with("name", text.strip()))));
  }

  private Card shown(Turn turn, Group group, List<RichText> news) {
    return showing.card(turn.texts(), group, news);
  }

  private static Reply replace(Card card) {
    return new Reply.ReplaceSource(card);
  }

  private Reply with(Turn turn, String id, Function<Group, Reply> act) {
    return find(turn, id).map(act).orElseGet(() -> gone(turn));
  }

  private Optional<Group> find(Turn turn, String id) {
    return id.matches("\\d{1,18}")
        ? groups.find(turn.programme().id(), new GroupId(Long.parseLong(id)))
        : Optional.empty();
  }

  private static Reply gone(Turn turn) {
    return replace(Card.of(turn.texts().rich(GroupPhrase.GONE)));
  }

  private Reply delete(Turn turn, Group group) {
    groups.close(group.programme(), group.id());
    audit.record(turn.person(), "group.deleted", "group:" + group.id().value(), group.name());
    return replace(
        Card.of(turn.texts().rich(GroupPhrase.DELETED, Argument.with("name", group.name()))));
  }

  /** Changes who is in a group, and says what came of it. */
  private List<RichText> change(Turn turn, Group group, String names, boolean isAdd) {
    ChangeMembers.Outcome outcome =
        isAdd ? changing.add(group, names) : changing.remove(group, names);
    if (outcome.changed() > 0) {
      String detail = "%s: %s%d".formatted(group.name(), isAdd ? "+" : "-", outcome.changed());
      audit.record(turn.person(), "group.members", "group:" + group.id().value(), detail);
    }
    return news(turn.texts(), outcome, isAdd);
  }

  private static List<RichText> news(Texts texts, ChangeMembers.Outcome outcome, boolean isAdd) {
    List<RichText> news = new ArrayList<>();
    news.add(
        texts.rich(
            isAdd ? GroupPhrase.ADDED : GroupPhrase.REMOVED,
            Argument.with("count", outcome.changed())));
    if (outcome.unchanged() > 0) {
      news.add(
          texts.rich(
              isAdd ? GroupPhrase.ALREADY_IN : GroupPhrase.NOT_IN,
              Argument.with("count", outcome.unchanged())));
    }
    if (!outcome.unknown().isEmpty()) {
      List<String> shown =
          outcome.unknown().subList(0, Math.min(MOST_UNKNOWN_SHOWN, outcome.unknown().size()));
      news.add(texts.rich(GroupPhrase.NOT_FOUND, Argument.with("names", texts.list(shown))));
    }
    return news;
  }

  /** The form that makes a group. */
  private final class NewHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(GroupForms.creation(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      String name = answers.text(GroupForms.NAME).replaceAll("[\\p{Cc}\\uFEFF]", " ").strip();
      if (name.isEmpty()) {
        return error(turn, GroupPhrase.NAME_MISSING);
      }
      ProgrammeId programme = turn.programme().id();
      if (groups.named(programme, name).isPresent()) {
        return error(turn, GroupPhrase.NAME_TAKEN);
      }
      GroupKind kind =
          Arrays.stream(GroupKind.values())
              .filter(each -> each.name().equals(answers.text(GroupForms.KIND)))
              .findFirst()
              .orElse(GroupKind.OWN);
      String kept = name.substring(0, Math.min(Group.LONGEST_NAME, name.length()));
      Group group = groups.open(programme, kind, kept);
      audit.record(turn.person(), "group.made", "group:" + group.id().value(), group.name());
      String names = answers.text(GroupForms.PEOPLE);
      List<RichText> news = names.isBlank() ? List.of() : change(turn, group, names, true);
      return new Reply.SayPrivately(shown(turn, group, news));
    }

    private Reply error(Turn turn, GroupPhrase phrase) {
      return new Reply.FieldErrors(Map.of(GroupForms.NAME, turn.texts().plain(phrase)), null);
    }
  }

  /** The form that adds people, or takes them out. */
  private final class PeopleHandler implements FormHandler {
    private final FormId form;

    PeopleHandler(FormId form) {
      this.form = form;
    }

    @Override
    public Reply open(Turn turn, String id) {
      return with(
          turn, id, group -> new Reply.OpenForm(GroupForms.people(turn.texts(), form, group)));
    }

    @Override
    public Reply submit(Turn turn, String id, Answers answers) {
      return with(turn, id, group -> change(turn, group, answers.text(GroupForms.PEOPLE)));
    }

    private Reply change(Turn turn, Group group, String names) {
      boolean isAdd = form.equals(GroupForms.ADD);
      return replace(shown(turn, group, GroupFeature.this.change(turn, group, names, isAdd)));
    }
  }
}
