package org.ambassadorbot.core.feature.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.ambassadorbot.core.link.CanonicalUrl;
import org.ambassadorbot.core.message.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComposerTest {
  private static final String TEXT = "C'est l'été : 100 % à vous & #apprentis « déjà » ?";
  private static final String LINK = "https://bot.example/r/1.2.abcdefgh";

  @ParameterizedTest
  @EnumSource(ShareNetwork.class)
  void everyComposerGetsTheTextAndTheLink(ShareNetwork network) {
    String address = Composer.address(network, "Un titre", TEXT, LINK);

    assertThat(WebAddress.isAllowed(address)).isTrue();
    assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).contains(TEXT).contains(LINK);
    assertThat(URI.create(address).getScheme()).isIn("https", "mailto");
  }

  @ParameterizedTest
  @EnumSource(ShareNetwork.class)
  void aTextTooLongForAnAddressIsCutAndItsLinkKept(ShareNetwork network) {
    String address = Composer.address(network, "Un titre", "шесть слов ".repeat(200), LINK);

    assertThat(address.length()).isLessThanOrEqualTo(2_900);
    assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).contains(LINK);
  }

  @Test
  void campaignParametersAreAddedOnceAndBeforeTheFragment() {
    assertThat(CampaignParameters.added("https://a.example/p#fin", "linkedin", "ambassador-1"))
        .isEqualTo(
            "https://a.example/p?utm_source=linkedin&utm_medium=ambassador"
                + "&utm_campaign=ambassador-1#fin");
    assertThat(
            CampaignParameters.added("https://a.example/?b=1&utm_source=own", "x", "ambassador-1"))
        .isEqualTo(
            "https://a.example/?b=1&utm_source=own&utm_medium=ambassador"
                + "&utm_campaign=ambassador-1");
  }

  @Test
  void textsMadeOfOneAnotherAreAlikeAndOthersAreNot() {
    String one = "Je suis fière de nos apprentis qui ont fini leur premier mois";
    assertThat(
            Similarity.isNearlyTheSame(
                one, "JE SUIS FIERE de nos apprentis, qui ont fini leur" + " premier mois ! 🎉"))
        .isTrue();
    assertThat(Similarity.isNearlyTheSame(one, one + ". Et vous, vous souvenez-vous du vôtre ?"))
        .isTrue();
    assertThat(
            Similarity.isNearlyTheSame(
                one, "Un mois déjà : à l'atelier, chacun a trouvé sa place et son tuteur"))
        .isFalse();
    assertThat(Similarity.isNearlyTheSame("Bravo à tous", "Bravo à tous")).isFalse();
  }

  @Test
  void thePurposeOfALinkIsReadBack() {
    assertThat(ShareLinks.Purpose.parse("share:12:LINKEDIN"))
        .contains(new ShareLinks.Purpose(new ShareableId(12), ShareNetwork.LINKEDIN));
    assertThat(ShareLinks.Purpose.parse("broadcast:12")).isEmpty();
    assertThat(CanonicalUrl.of("https://fr.linkedin.com/posts/1").flatMap(ShareNetwork::holding))
        .contains(ShareNetwork.LINKEDIN);
    assertThat(CanonicalUrl.of("https://notlinkedin.com/1").flatMap(ShareNetwork::holding))
        .isEmpty();
  }
}
