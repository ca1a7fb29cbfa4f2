package org.ambassadorbot.core.feature.sharing;

import java.time.LocalDate;
import java.util.List;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * Something that ambassadors can share.
 *
 * @param revision counts its changes, so that nobody changes something else than they read
 */
record Shareable(
    ShareableId id, ProgrammeId programme, Wording wording, Validity validity, int revision) {

  /**
   * What it says.
   *
   * @param angles several ways to say it; none when the title says enough
   * @param mention what must stand in every post, or empty
   * @param topic what it is about, or empty
   * @param language what it is written in, or null when that does not matter
   */
  record Wording(
      String title,
      @Nullable CanonicalUrl link,
      List<String> angles,
      String mention,
      String topic,
      @Nullable Language language) {
    Wording {
      angles = List.copyOf(angles);
    }
  }

  /** From which day to which day it may be shared, both included; null when there is no limit. */
  record Validity(@Nullable LocalDate opensOn, @Nullable LocalDate closesOn, boolean isWithdrawn) {

    boolean holdsOn(LocalDate day) {
      boolean hasBegun = opensOn == null || !day.isBefore(opensOn);
      boolean isOver = closesOn != null && day.isAfter(closesOn);
      return !isWithdrawn && hasBegun && !isOver;
    }
  }

  String title() {
    return wording.title();
  }

  /** What a post says in one of its ways, the mention with it. */
  String caption(int angle) {
    List<String> angles = wording.angles();
    String words =
        angles.isEmpty() ? plainTitle() : angles.get(Math.floorMod(angle, angles.size()));
    return wording.mention().isEmpty() || words.contains(wording.mention())
        ? words
        : (words + "\n\n" + wording.mention()).strip();
  }

  /** A title that only repeats the link says nothing. */
  private String plainTitle() {
    CanonicalUrl link = wording.link();
    return link != null && link.key().startsWith(title().replace("…", "")) ? "" : title();
  }

  /** What makes two declarations the same share, with the network. */
  String contentKey() {
    return "content:" + id.value();
  }

  boolean suits(Language spoken) {
    return wording.language() == null || wording.language() == spoken;
  }
}
