package org.ambassadorbot.core.feature.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ambassadorbot.core.link.CanonicalUrl;

/** A place where people share, and how its own composer is opened with the text ready. */
enum ShareNetwork {
  LINKEDIN(
      "LinkedIn",
      "https://www.linkedin.com/feed/?shareActive=true&text={both}",
      "linkedin.com",
      "lnkd.in"),
  X("X", "https://x.com/intent/post?text={text}&url={link}", "x.com", "twitter.com"),
  FACEBOOK(
      "Facebook",
      "https://www.facebook.com/sharer/sharer.php?u={link}&quote={text}",
      "facebook.com",
      "fb.com",
      "fb.watch"),
  BLUESKY("Bluesky", "https://bsky.app/intent/compose?text={both}", "bsky.app"),
  MASTODON("Mastodon", "https://share.joinmastodon.org/#text={both}"),
  THREADS(
      "Threads", "https://www.threads.net/intent/post?text={both}", "threads.net", "threads.com"),
  EMAIL("E-mail", "mailto:?subject={title}&body={both}");

  /** Where a programme shares that has not said anything else. */
  static final List<ShareNetwork> USUAL = List.of(LINKEDIN, X, FACEBOOK);

  private final String label;
  private final String composer;
  private final String hosts;

  ShareNetwork(String label, String composer, String... hosts) {
    this.label = label;
    this.composer = composer;
    this.hosts = String.join(" ", hosts);
  }

  String label() {
    return label;
  }

  String composer() {
    return composer;
  }

  /** Whether its composer opens without a link: one that shares pages knows nothing else. */
  boolean takesTextAlone() {
    return this != FACEBOOK;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether posts of this network stand at an address; those of some stand anywhere. */
  boolean mayHold(CanonicalUrl post) {
    return hosts.isEmpty()
        || Arrays.stream(hosts.split(" ", -1)).anyMatch(host -> isUnder(post.host(), host));
  }

  private static boolean isUnder(String host, String network) {
    return host.equals(network) || host.endsWith("." + network);
  }

  /** The network at whose address a post stands. */
  static Optional<ShareNetwork> holding(CanonicalUrl post) {
    return Arrays.stream(values())
        .filter(network -> !network.hosts.isEmpty() && network.mayHold(post))
        .findFirst();
  }

  /** The network that somebody names. */
  static Optional<ShareNetwork> named(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("twitter", "x");
    String name = plain.equals("mail") || plain.equals("courriel") ? "email" : plain;
    return Arrays.stream(values()).filter(network -> network.code().equals(name)).findFirst();
  }
}
