package org.ambassadorbot.core.feature.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ambassadorbot.core.conversation.Casting;
import org.ambassadorbot.core.conversation.HeadlessActor;
import org.ambassadorbot.core.conversation.HeadlessStage;
import org.ambassadorbot.core.link.ClickCounter;
import org.ambassadorbot.core.link.Following;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.link.Visit;
import org.ambassadorbot.core.store.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClicksOfAContentTest {
  private static final Pattern CODE = Pattern.compile("https://bot\\.example/r/([\\w.-]+)");

  private static void isFollowed(HeadlessStage stage, String visitor) {
    String shown = stage.shown().get(stage.shown().size() - 1).toString();
    Matcher code = CODE.matcher(URLDecoder.decode(shown, StandardCharsets.UTF_8));
    assertThat(code.find()).isTrue();
    Following following = stage.part(TrackedLinks.class).follow(code.group(1));
    ClickCounter clicks = stage.part(ClickCounter.class);
    clicks.saw((Following.Led) following, new Visit(visitor, "Firefox"));
    clicks.count();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void organisersSeeHowOftenTheLinksOfAContentWereFollowed(Dialect dialect) {
    try (HeadlessStage stage = new HeadlessStage(dialect)) {
      HeadlessActor lea = stage.enters(Casting.of("Léa").administrating());
      HeadlessActor nadia = stage.enters("Nadia");
      nadia.joins();
      lea.says("contenu créer");
      lea.fills("title", "Un article", "link", "https://example.org/a");
      lea.says("contenus 1");
      lea.hears("Ses liens n'ont pas encore été suivis");

      nadia.says("contenus 1");
      nadia.doesNotHear("suivis");
      isFollowed(stage, "192.0.2.1");
      lea.says("contenus 1");
      lea.hears("Ses liens ont été suivis une fois");
      isFollowed(stage, "192.0.2.2");
      lea.says("contenus 1");
      lea.hears("Ses liens ont été suivis 2 fois");
    }
  }
}
