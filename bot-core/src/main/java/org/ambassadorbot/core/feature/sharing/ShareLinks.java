package org.ambassadorbot.core.feature.sharing;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.link.LinkDraft;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.Programme;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/** The link each person passes on, for a content and a network. */
final class ShareLinks {
  private static final Pattern PURPOSE = Pattern.compile("share:(\\d{1,15}):([A-Z]+)(?:@\\d+)?");
  private static final Duration AFTERLIFE = Duration.ofDays(90);

  private final TrackedLinks links;

  @Inject
  ShareLinks(TrackedLinks links) {
    this.links = links;
  }

  /** What a link is for, read from its purpose. */
  record Purpose(ShareableId content, ShareNetwork network) {
    static Optional<Purpose> parse(String purpose) {
      Matcher parts = PURPOSE.matcher(purpose);
      return parts.matches()
          ? ShareNetwork.named(parts.group(2))
              .map(network -> new Purpose(new ShareableId(Long.parseLong(parts.group(1))), network))
          : Optional.empty();
    }
  }

  /** The person's own link; empty text when the content leads nowhere. */
  String of(Programme programme, Shareable content, ShareNetwork network, Person person) {
    CanonicalUrl link = content.wording().link();
    if (link == null) {
      return "";
    }
    String address =
        CampaignParameters.added(
            link.address(), network.code(), "ambassador-" + content.id().value());
    return links.url(
        links.lead(
            new LinkDraft(
                content.programme(),
                purpose(content.id(), network),
                address,
                end(content.validity().closesOn(), programme.zone()))),
        person.id());
  }

  /** A post is read long after the last day on which it may be written. */
  private static @Nullable Instant end(@Nullable LocalDate last, ZoneId zone) {
    return last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant().plus(AFTERLIFE);
  }

  private static String purpose(ShareableId content, ShareNetwork network) {
    return "share:" + content.value() + ":" + network.name();
  }

  /** Has the links of a content lead nowhere any more. */
  void end(ProgrammeId programme, ShareableId content) {
    for (ShareNetwork network : ShareNetwork.values()) {
      links.end(programme, purpose(content, network));
    }
  }

  /** How often a content's links were followed, on all networks. */
  long clicks(Shareable content) {
    long clicks = 0;
    for (ShareNetwork network : ShareNetwork.values()) {
      clicks += links.clicks(content.programme(), purpose(content.id(), network));
    }
    return clicks;
  }
}
