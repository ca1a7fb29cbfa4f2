package org.ambassadorbot.core.conversation;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Somebody to bring on stage.
 *
 * @param email what their company's directory vouches for
 * @param languageTag what their platform is shown in, such as {@code fr-FR}
 * @param zone the zone their platform knows of them, such as {@code Europe/Paris}
 * @param platform 0 for the stage's first platform, 1 for its second
 */
public record Casting(
    String name,
    String email,
    String languageTag,
    boolean isAdministrator,
    int platform,
    String zone) {

  /** A French-speaking colleague on the first platform. */
  public static Casting of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String address = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org";
    return new Casting(name, address, "fr-FR", false, 0, "Europe/Paris");
  }

  public Casting speakingEnglish() {
    return new Casting(name, email, "en-GB", isAdministrator, platform, zone);
  }

  /** Administers the workspace, and so the programme from the start; organises it too. */
  public Casting administrating() {
    return new Casting(name, email, languageTag, true, platform, zone);
  }

  public Casting onSecondPlatform() {
    return new Casting(name, email, languageTag, isAdministrator, 1, zone);
  }

  public Casting withEmail(String address) {
    return new Casting(name, address, languageTag, isAdministrator, platform, zone);
  }

  /** Their platform's clock shows the time of this zone. */
  public Casting livingIn(String place) {
    return new Casting(name, email, languageTag, isAdministrator, platform, place);
  }
}
