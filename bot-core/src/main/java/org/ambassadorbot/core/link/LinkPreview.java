package org.ambassadorbot.core.link;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself.
 *
 * @param title never blank
 * @param description a few words, or empty
 * @param image the address of a picture, if it has one
 * @param site whose page it is
 * @param language such as {@code fr}, or empty when the page does not say
 */
public record LinkPreview(
    String title, String description, @Nullable String image, String site, String language) {
  public LinkPreview {
    if (title.isBlank()) {
      throw new IllegalArgumentException("a preview without a title");
    }
  }
}
