package org.ambassadorbot.core.feature.home;

import jakarta.inject.Inject;
import java.util.List;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.AmbassadorLeft;
import org.ambassadorbot.core.event.ProgrammeEvent.NewcomerBrought;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareKnown;
import org.ambassadorbot.core.event.ProgrammeEvent.ShareUndone;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionPublished;
import org.ambassadorbot.core.event.ProgrammeEvent.WatchNotePublished;
import org.ambassadorbot.core.inbound.Incoming.HomeOpened;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.outbox.DurableOutbox;
import org.ambassadorbot.core.outbox.Notice;
import org.ambassadorbot.core.outbox.Platforms;
import org.ambassadorbot.core.outbox.Target;
import org.ambassadorbot.core.page.PageStore;
import org.ambassadorbot.core.page.Pages;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.platform.DeliveryId;
import org.ambassadorbot.core.reply.Reply;

/**
 * Everybody has a page of their own, which follows what happens: the platform's own page of the bot
 * where there is one, else the message in which it was last asked for.
 */
final class PageFeature implements Feature {
  private final HomeStore store;
  private final ShowPage showing;
  private final PageStore pages;
  private final Pages marks;
  private final Platforms platforms;
  private final DurableOutbox outbox;

  @Inject
  PageFeature(
      HomeStore store,
      ShowPage showing,
      PageStore pages,
      Pages marks,
      Platforms platforms,
      DurableOutbox outbox) {
    this.store = store;
    this.showing = showing;
    this.pages = pages;
    this.marks = marks;
    this.platforms = platforms;
    this.outbox = outbox;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(List.of("ma page"), List.of("my page", "home")),
            Access.everybody(),
            HomePhrase.HELP_PAGE,
            (turn, text) -> asked(turn, catalogue)));
    catalogue.happening(HomeOpened.class, (turn, opened) -> opened(turn, catalogue));
    catalogue.event(PeopleJoined.class, this::on);
    catalogue.event(ProgrammesJoined.class, event -> pages.move(event.gone(), event.programme()));
    catalogue.event(PersonErased.class, event -> pages.forget(event.programme(), event.person()));
    listen(catalogue);
  }

  /** Whatever others do that shows on somebody's page. */
  private void listen(Catalogue catalogue) {
    catalogue.event(
        SuggestionAccepted.class, event -> marks.changed(event.programme(), event.suggester()));
    catalogue.event(
        SuggestionPublished.class, event -> marks.changed(event.programme(), event.suggester()));
    catalogue.event(ShareKnown.class, event -> marks.changed(event.programme(), event.person()));
    catalogue.event(ShareUndone.class, event -> marks.changed(event.programme(), event.person()));
    catalogue.event(
        NewcomerBrought.class, event -> marks.changed(event.programme(), event.inviter()));
    catalogue.event(
        AmbassadorJoined.class, event -> marks.changed(event.programme(), event.person()));
    catalogue.event(
        AmbassadorLeft.class, event -> marks.changed(event.programme(), event.person()));
    catalogue.event(WatchNotePublished.class, event -> marks.changedForAll(event.programme()));
  }

  private void on(PeopleJoined event) {
    pages.move(event.gone(), event.kept());
    marks.changed(event.programme(), event.kept());
  }

  private Reply opened(Turn turn, Catalogue catalogue) {
    boolean isNewHere = store.welcome(turn.person()) && !turn.person().has(Role.AMBASSADOR);
    if (isNewHere) {
      String key = "welcome:person:" + turn.person().id().value();
      outbox.tell(
          new Notice(turn.programme().id(), turn.person().id(), key, HomeCards.welcome(turn)));
    }
    Card page = showing.page(turn, catalogue);
    pages.opened(turn.person(), turn.origin().sender(), ShowPage.digest(page), null);
    return new Reply.Say(page);
  }

  private Reply asked(Turn turn, Catalogue catalogue) {
    Card page = showing.page(turn, catalogue);
    Identity account = turn.origin().sender();
    if (hasPages(account)) {
      return new Reply.SayPrivately(page);
    }
    Target here = new Target.Place(turn.origin().answer().privately());
    DeliveryId message = outbox.answer(turn.programme().id(), turn.person().id(), here, page);
    pages.opened(turn.person(), account, ShowPage.digest(page), message);
    return new Reply.Nothing();
  }

  private boolean hasPages(Identity account) {
    return platforms
        .find(account.workspace().platform())
        .filter(platform -> !platform.capabilities().hasHomePage())
        .isEmpty();
  }
}
