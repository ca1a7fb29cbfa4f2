package org.ambassadorbot.core.feature.sharing;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Command;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.FormHandler;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.Button;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.reply.Reply;

/** Ambassadors say where they share, so that only those networks are offered to them. */
final class MyNetworksFeature implements Feature {
  private final PersonNetworkStore own;
  private final NetworkStore networks;

  @Inject
  MyNetworksFeature(PersonNetworkStore own, NetworkStore networks) {
    this.own = own;
    this.networks = networks;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.command(
        new Command(
            Command.Names.of("mes réseaux", "my networks"),
            SharingFeature.AMBASSADORS,
            MyNetworksPhrase.HELP,
            (turn, text) -> form(turn)));
    catalogue.form(SharingForms.MY_NETWORKS, SharingFeature.AMBASSADORS, new ChoiceHandler());
    catalogue.setting(this::setting);
    catalogue.personalData(this::kept);
    catalogue.event(PersonErased.class, event -> own.forget(event.programme(), event.person()));
    catalogue.event(PeopleJoined.class, event -> own.move(event.gone(), event.kept()));
    catalogue.event(ProgrammesJoined.class, event -> own.move(event.gone(), event.programme()));
  }

  private Reply form(Turn turn) {
    return new Reply.OpenForm(
        SharingForms.myNetworks(
            turn.texts(), networks.of(turn.programme().id()), own.of(turn.person())));
  }

  private String names(Turn turn, List<ShareNetwork> chosen) {
    return turn.texts().list(chosen.stream().map(ShareNetwork::label).toList());
  }

  private List<CardElement> setting(Turn turn) {
    if (!SharingFeature.AMBASSADORS.allows(turn.person())) {
      return List.of();
    }
    Button change =
        Button.open(turn.texts().plain(MyNetworksPhrase.CHANGE), SharingForms.MY_NETWORKS, "");
    return List.of(
        new CardElement.Paragraph(
            turn.texts()
                .rich(
                    MyNetworksPhrase.SETTING,
                    with("networks", names(turn, own.of(turn.person()))))),
        new CardElement.Buttons(List.of(change)));
  }

  private PersonalData.Part kept(Turn turn) {
    boolean isAny = !own.chosen(turn.person()).isEmpty();
    List<ShareNetwork> chosen = isAny ? own.of(turn.person()) : List.of();
    return new PersonalData.Part(
        "networks",
        turn.texts().plain(MyNetworksPhrase.DATA_TITLE),
        isAny
            ? List.of(
                turn.texts().rich(MyNetworksPhrase.SETTING, with("networks", names(turn, chosen))))
            : List.of(),
        chosen.stream().map(network -> Map.<String, Object>of("network", network.code())).toList());
  }

  /** The form in which somebody chooses. */
  private final class ChoiceHandler implements FormHandler {
    @Override
    public Reply open(Turn turn, String argument) {
      return form(turn);
    }

    @Override
    public Reply submit(Turn turn, String argument, Answers answers) {
      List<ShareNetwork> all = networks.of(turn.programme().id());
      List<ShareNetwork> chosen =
          answers.all(SharingForms.NETWORK).stream()
              .map(ShareNetwork::named)
              .flatMap(Optional::stream)
              .filter(all::contains)
              .toList();
      if (chosen.isEmpty()) {
        String none = turn.texts().plain(OfferPhrase.NETWORKS_NONE);
        return new Reply.FieldErrors(Map.of(SharingForms.NETWORK, none), null);
      }
      own.choose(turn.person(), chosen);
      return new Reply.SayPrivately(
          Card.of(
              turn.texts().rich(MyNetworksPhrase.SAVED, with("networks", names(turn, chosen)))));
    }
  }
}
