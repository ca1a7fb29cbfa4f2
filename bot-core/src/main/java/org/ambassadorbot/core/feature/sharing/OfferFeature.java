package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ambassadorbot.core.directory.Audit;
import org.ambassadorbot.core.dispatch.Access;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.SuggestionAccepted;
import org.ambassadorbot.core.feature.sharing.ReadOffer.Read;
import org.ambassadorbot.core.feature.sharing.ReadOffer.Reading;
import org.ambassadorbot.core.feature.sharing.ReadOffer.Wrong;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.core.reply.Reply;

/** Organisers offer contents to share; accepted suggestions are offered by themselves. */
final class OfferFeature implements Feature {
  private static final Access ORGANISERS = Access.only(Role.ORGANISER);

  private final ShareableStore contents;
  private final AcceptedContents accepted;
  private final NetworkStore networks;
  private final ShareTermStore terms;
  private final Audit audit;
  private final Clock clock;

  @Inject
  OfferFeature(
      ShareableStore contents,
      AcceptedContents accepted,
      NetworkStore networks,
      ShareTermStore terms,
      Audit audit,
      Clock clock) {
    this.contents = contents;
    this.accepted = accepted;
    this.networks = networks;
    this.terms = terms;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            new Command.Names(
                List.of("contenu créer", "contenu nouveau", "nouveau contenu"),
                List.of("content new", "new content")),
            ORGANISERS,
            OfferPhrase.HELP_NEW,
            (turn, text) -> new Reply.OpenForm(SharingForms.offer(turn.texts()))));
    catalogue.command(
        new Command(
            Command.Names.of("réseaux", "networks"),
            ORGANISERS,
            OfferPhrase.HELP_NETWORKS,
            (turn, text) -> networks(turn)));
    catalogue.form(SharingForms.OFFER, ORGANISERS, new OfferHandler());
    catalogue.form(SharingForms.CHANGE, ORGANISERS, new ChangeHandler());
    catalogue.form(SharingForms.NETWORKS, ORGANISERS, new NetworksHandler());
    catalogue.button(SharingCards.WITHDRAW, ORGANISERS, this::withdraw);
    catalogue.event(SuggestionAccepted.class, this::accepted);
  }

  private void accepted(SuggestionAccepted event) {
    CanonicalUrl link = Optional.ofNullable(event.link()).flatMap(CanonicalUrl::of).orElse(null);
    String topic = event.topic();
    accepted.add(
        event.programme(),
        new Shareable.Wording(event.title(), link, List.of(), "", topic == null ? "" : topic, null),
        event.suggestion());
  }

  private Reply networks(Turn turn) {
    return new Reply.OpenForm(
        SharingForms.networks(
            turn.texts(), networks.of(turn.programme().id()), terms.of(turn.programme().id())));
  }

  private Reply withdraw(Turn turn, String argument) {
    Optional<Shareable> content =
        ShareableId.parse(argument).flatMap(id -> contents.find(turn.programme().id(), id));
    if (content.isEmpty() || !contents.withdraw(turn.programme().id(), content.get().id())) {
      return new Reply.ReplaceSource(Card.of(turn.texts().rich(OfferPhrase.GONE)));
    }
    audit.record(turn.person(), "content.withdrawn", "content:" + content.get().id().value(), "");
    return new Reply.ReplaceSource(
        Card.of(turn.texts().rich(OfferPhrase.WITHDRAWN, SharingCards.title(content.get()))));
  }

  private static Card saved(Turn turn, OfferPhrase phrase, ShareableId id, String title) {
    return Card.of(
        turn.texts()
            .rich(
                phrase,
                Argument.with("title", title),
                Argument.with("number", String.valueOf(id.value()))));
  }

  private static Reply error(Wrong wrong) {
    return new Reply.FieldErrors(Map.of(wrong.field(), wrong.sentence()), null);
  }

  /** The form for a new content. */
  private final class OfferHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return new Reply.OpenForm(SharingForms.offer(turn.texts()));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Reading reading = ReadOffer.of(answers, turn.texts());
      if (reading instanceof Wrong wrong) {
        return error(wrong);
      }
      Read read = (Read) reading;
      ShareableId id =
          contents
              .add(turn.programme().id(), read.wording(), read.validity(), null, clock.instant())
              .orElseThrow();
      audit.record(turn.person(), "content.offered", "content:" + id.value(), "");
      return new Reply.SayPrivately(saved(turn, OfferPhrase.SAVED, id, read.wording().title()));
    }
  }

  /** The form for a content that is offered already. */
  private final class ChangeHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return find(turn, argument)
          .filter(content -> !content.validity().isWithdrawn())
          .<Reply>map(content -> new Reply.OpenForm(SharingForms.change(turn.texts(), content)))
          .orElseGet(() -> new Reply.SayPrivately(Card.of(turn.texts().rich(OfferPhrase.GONE))));
    }

    private Optional<Shareable> find(Turn turn, String argument) {
      return ShareableId.parse(argument.split("\\.", 2)[0])
          .flatMap(id -> contents.find(turn.programme().id(), id));
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      Reading reading = ReadOffer.of(answers, turn.texts());
      if (reading instanceof Wrong wrong) {
        return error(wrong);
      }
      Optional<Shareable> found = find(turn, argument);
      if (found.isEmpty() || found.get().validity().isWithdrawn()) {
        return new Reply.SayPrivately(Card.of(turn.texts().rich(OfferPhrase.GONE)));
      }
      Read read = (Read) reading;
      boolean isAsRead = SharingCards.revision(found.get()).equals(argument);
      if (!isAsRead || !contents.change(found.get(), read.wording(), read.validity())) {
        String different = turn.texts().plain(OfferPhrase.DIFFERENT);
        return new Reply.FieldErrors(
            Map.of(SharingForms.TITLE, different), SharingForms.change(turn.texts(), found.get()));
      }
      audit.record(turn.person(), "content.changed", "content:" + found.get().id().value(), "");
      return new Reply.SayPrivately(
          saved(turn, OfferPhrase.CHANGED, found.get().id(), read.wording().title()));
    }
  }

  /** The form in which the networks are chosen. */
  private final class NetworksHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return networks(turn);
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      List<ShareNetwork> chosen =
          answers.all(SharingForms.NETWORK).stream()
              .map(ShareNetwork::named)
              .flatMap(Optional::stream)
              .toList();
      if (chosen.isEmpty()) {
        String none = turn.texts().plain(OfferPhrase.NETWORKS_NONE);
        return new Reply.FieldErrors(Map.of(SharingForms.NETWORK, none), null);
      }
      OptionalInt days = SharingForms.days(answers);
      if (days.isEmpty()) {
        String wrong =
            turn.texts()
                .plain(OfferPhrase.DAYS_WRONG, Argument.with("most", SharingForms.MOST_DAYS));
        return new Reply.FieldErrors(Map.of(SharingForms.DAYS, wrong), null);
      }
      networks.choose(turn.programme().id(), chosen);
      terms.choose(turn.programme().id(), days.getAsInt());
      String summary = names(chosen) + ", " + days.getAsInt() + " days";
      audit.record(turn.person(), "networks.chosen", "programme", summary);
      return new Reply.SayPrivately(
          Card.of(
              turn.texts()
                  .rich(
                      OfferPhrase.NETWORKS_SAVED,
                      Argument.with("days", days.getAsInt()),
                      Argument.with(
                          "networks",
                          turn.texts().list(chosen.stream().map(ShareNetwork::label).toList())))));
    }

    private static String names(Collection<ShareNetwork> chosen) {
      return String.join(" ", chosen.stream().map(ShareNetwork::code).toList());
    }
  }
}
