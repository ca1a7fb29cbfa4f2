package org.ambassadorbot.core.conversation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Somebody to bring on stage.
 *
 * @param email what their company's directory vouches for
 * @param languageTag what their platform is shown in, such as {@code fr-FR}
 * @param platform 0 for the stage's first platform, 1 for its second
 */
public record Casting(
    String name, String email, String languageTag, boolean isAdministrator, int platform) {

  /** A French-speaking colleague on the first platform. */
  public static Casting of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String address = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
    return new Casting(name, address, "fr-FR", false, 0);
  }

  public Casting speakingEnglish() {
    return new Casting(name, email, "en-GB", isAdministrator, platform);
  }

  /** Administers the workspace, and so the programme from the start; organises it too. */
  public Casting administrating() {
    return new Casting(name, email, languageTag, true, platform);
  }

  public Casting onSecondPlatform() {
    return new Casting(name, email, languageTag, isAdministrator, 1);
  }

  public Casting withEmail(String address) {
    return new Casting(name, address, languageTag, isAdministrator, platform);
  }
}
