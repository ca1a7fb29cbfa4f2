package org.ambassadorbot.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.ambassadorbot.app.configuration.Configuration;
import org.junit.jupiter.api.Test;

/** The transcript that people read who have neither a browser nor an account. */
class HeadlessDemoTest {

  @Test
  void aWeekIsToldUpToTheNoteThatEverybodyReads() throws Exception {
    StringWriter transcript = new StringWriter();
    HeadlessDemo.tell(Configuration.from(Map.of("PORT", "0")), new PrintWriter(transcript));

    String told = transcript.toString().replace('\u00a0', ' ').replace('\u202f', ' ');
    assertThat(told)
        .contains("== La note de veille : Slack, en français ==")
        .contains("Slack | bot -> Karim Haddad : Note de veille n° 1")
        .contains("Teams | bot -> Chloé Petit : Note de veille n° 1")
        .contains("Slack | bot -> Olivia Brown : Watch note no. 1")
        .contains("Teams | bot -> Tom Baker : Watch note no. 1")
        .contains("Merci à Karim Haddad", "Thanks to Karim Haddad")
        .contains("Pourquoi : Nos clients le demandent")
        .contains("note n° 1");
  }
}
