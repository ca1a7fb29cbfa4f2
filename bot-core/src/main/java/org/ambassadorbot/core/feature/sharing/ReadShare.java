package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import org.ambassadorbot.core.dispatch.Answers;
import org.ambassadorbot.core.dispatch.Turn;
import org.ambassadorbot.core.i18n.Argument;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.jspecify.annotations.Nullable;

/** Reads what somebody shared out of what they type or fill in. */
final class ReadShare {
  private final ShareableStore contents;

  @Inject
  ReadShare(ShareableStore contents) {
    this.contents = contents;
  }

  /** What came of reading. */
  sealed interface Reading {}

  record Read(ShareDraft draft) implements Reading {}

  /** Something is missing that a form must ask for. */
  record Asked(@Nullable Shareable content, String written) implements Reading {}

  /** What cannot be right, and why. */
  static final class Wrong implements Reading {
    private final String field;
    private final SharingPhrase phrase;
    private final Argument[] arguments;

    Wrong(String field, SharingPhrase phrase, Argument... arguments) {
      this.field = field;
      this.phrase = phrase;
      this.arguments = arguments.clone();
    }

    String field() {
      return field;
    }

    SharingPhrase phrase() {
      return phrase;
    }

    Argument[] arguments() {
      return arguments.clone();
    }
  }

  /** A number or a link, and perhaps a network, in one line; several words may be in any order. */
  Reading ofText(Turn turn, String text) {
    String[] words = text.strip().split("\\s+");
    Optional<ShareNetwork> network =
        Arrays.stream(words).map(ShareNetwork::named).flatMap(Optional::stream).findFirst();
    Optional<String> thing =
        Arrays.stream(words)
            .filter(word -> ShareNetwork.named(word).isEmpty() && isThing(word))
            .findFirst();
    return thing.isEmpty()
        ? new Asked(null, "")
        : of(turn, thing.get(), network.orElse(null), null, "");
  }

  private static boolean isThing(String word) {
    return ShareableId.parse(word).isPresent() || word.contains("://") || word.startsWith("www.");
  }

  Reading ofAnswers(Turn turn, @Nullable Shareable content, Answers answers) {
    ShareNetwork network = ShareNetwork.named(answers.text(SharingForms.NETWORK)).orElse(null);
    if (network == null) {
      return new Wrong(SharingForms.NETWORK, SharingPhrase.NETWORK_MISSING);
    }
    String written = answers.text(SharingForms.POST);
    Optional<CanonicalUrl> post = CanonicalUrl.of(written);
    if (!written.isEmpty() && post.isEmpty()) {
      return new Wrong(SharingForms.POST, SharingPhrase.POST_UNREADABLE);
    }
    if (post.isPresent() && !network.mayHold(post.get())) {
      return new Wrong(
          SharingForms.POST,
          SharingPhrase.POST_ELSEWHERE,
          Argument.with("network", network.label()));
    }
    String words = answers.text(SharingForms.WORDS);
    if (content != null) {
      return new Read(ShareDraft.of(content, network, post.orElse(null), words));
    }
    String thing = answers.text(SharingForms.CONTENT);
    return thing.isEmpty()
        ? new Wrong(SharingForms.CONTENT, SharingPhrase.CONTENT_MISSING)
        : of(turn, thing, network, post.orElse(null), words);
  }

  private Reading of(
      Turn turn,
      String thing,
      @Nullable ShareNetwork network,
      @Nullable CanonicalUrl post,
      String words) {
    Optional<ShareableId> number = ShareableId.parse(thing);
    if (number.isPresent()) {
      Optional<Shareable> content = contents.find(turn.programme().id(), number.get());
      if (content.isEmpty()) {
        return new Wrong(
            SharingForms.CONTENT,
            SharingPhrase.CONTENT_UNKNOWN,
            Argument.with("number", String.valueOf(number.get().value())));
      }
      return network == null
          ? new Asked(content.get(), "")
          : new Read(ShareDraft.of(content.get(), network, post, words));
    }
    return CanonicalUrl.of(thing.startsWith("www.") ? "https://" + thing : thing)
        .map(page -> of(turn, page, network, post, words))
        .orElseGet(() -> new Wrong(SharingForms.CONTENT, SharingPhrase.POST_UNREADABLE));
  }

  /** A link leads to something offered, to somebody's post, or to a page they found. */
  private Reading of(
      Turn turn,
      CanonicalUrl page,
      @Nullable ShareNetwork network,
      @Nullable CanonicalUrl post,
      String words) {
    Optional<Shareable> offered = contents.withLink(turn.programme().id(), page.key());
    if (offered.isPresent()) {
      return network == null
          ? new Asked(offered.get(), "")
          : new Read(ShareDraft.of(offered.get(), network, post, words));
    }
    Optional<ShareNetwork> home = ShareNetwork.holding(page);
    boolean isPost = home.isPresent() && (network == null || network == home.get());
    if (isPost) {
      return new Read(ShareDraft.found(page, home.get(), page, words));
    }
    return network == null
        ? new Asked(null, page.address())
        : new Read(ShareDraft.found(page, network, post, words));
  }
}
