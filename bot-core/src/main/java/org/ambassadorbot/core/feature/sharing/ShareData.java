package org.ambassadorbot.core.feature.sharing;

import static org.ambassadorbot.core.i18n.Argument.with;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.Catalogue;
import org.ambassadorbot.core.dispatch.Feature;
import org.ambassadorbot.core.dispatch.PersonalData;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.event.ProgrammeEvent.PeopleJoined;
import org.ambassadorbot.core.event.ProgrammeEvent.PersonErased;
import org.ambassadorbot.core.event.ProgrammeEvent.ProgrammesJoined;
import org.ambassadorbot.core.message.RichText;

/** People see the shares kept about them; what is kept follows them, and goes when they ask. */
final class ShareData implements Feature {
  private static final int MOST = 10_000;

  private final ShareStore shares;
  private final ShareMoveStore moving;
  private final ShareableStore contents;
  private final NetworkStore networks;
  private final ShareTermStore terms;

  @Inject
  ShareData(
      ShareStore shares,
      ShareMoveStore moving,
      ShareableStore contents,
      NetworkStore networks,
      ShareTermStore terms) {
    this.shares = shares;
    this.moving = moving;
    this.contents = contents;
    this.networks = networks;
    this.terms = terms;
  }

  @Override
  public void offer(Catalogue catalogue) {
    catalogue.personalData(this::kept);
    catalogue.event(PersonErased.class, this::erase);
    catalogue.event(PeopleJoined.class, this::move);
    catalogue.event(ProgrammesJoined.class, this::move);
  }

  private void erase(PersonErased event) {
    moving.forget(event.person());
    contents.forget(event.person());
  }

  private void move(PeopleJoined event) {
    moving.move(event.gone(), event.kept());
    contents.move(event.gone(), event.kept());
  }

  private void move(ProgrammesJoined event) {
    contents.move(event.gone(), event.programme());
    moving.move(event.gone(), event.programme());
    networks.forget(event.gone());
    terms.forget(event.gone());
  }

  private PersonalData.Part kept(Turn turn) {
    List<ShareStore.Worded> own = shares.of(turn.person(), MOST);
    return new PersonalData.Part(
        "shares",
        turn.texts().plain(SharingPhrase.DATA_TITLE),
        own.stream().map(each -> line(turn, each.share())).toList(),
        own.stream().map(ShareData::values).toList());
  }

  private static RichText line(Turn turn, Share share) {
    LocalDate day = share.sharedAt().atZone(turn.person().zone()).toLocalDate();
    return turn.texts()
        .rich(
            SharingPhrase.DATA_LINE,
            with("title", share.title()),
            with("network", share.network().label()),
            with("day", turn.texts().day(day)));
  }

  private static Map<String, Object> values(ShareStore.Worded kept) {
    Share share = kept.share();
    String post = share.post();
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", share.title());
    values.put("network", share.network().code());
    values.put("sharedAt", share.sharedAt().toString());
    values.put("evidence", share.evidence().name());
    values.put("takenBack", share.isUndone());
    values.put("post", post == null ? "" : post);
    values.put("words", kept.words());
    return values;
  }
}
