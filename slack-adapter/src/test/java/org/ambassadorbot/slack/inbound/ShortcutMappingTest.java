package org.ambassadorbot.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutMappingTest {
  private static final String MESSAGE =
      "{'type':'message','user':'U2','ts':'1548261231.000200','text':'Lu &amp; <https://a.example/?x=1|a>'}";

  private final SlackInbound inbound =
      new SlackInbound(new ResponseUrls(URI.create("http://127.0.0.1:9000/api/")));

  private Optional<Heard> heard(String callback, String domain, String message) throws Exception {
    String payload =
        ("{'type':'message_action','callback_id':'%s','trigger_id':'1.2.x','message_ts':'1548261231.000200',"
                + "'team':{'id':'T1','domain':'%s'},'user':{'id':'U1'},'channel':{'id':'C1','name':'g'},"
                + "'response_url':'https://hooks.slack.com/app/1/2/3','message':%s}")
            .formatted(callback, domain, message);
    return inbound.interaction(SlackInbound.json(payload.replace('\'', '"')));
  }

  private Incoming.MessageCaptured captured(String domain, String message) throws Exception {
    return (Incoming.MessageCaptured)
        heard("capture_message_fr", domain, message).orElseThrow().incoming();
  }

  @Test
  void aMessageChosenInItsMenuIsBroughtForThePersonAlone() throws Exception {
    Heard heard = heard("capture_message_en", "lumen", MESSAGE).orElseThrow();

    Incoming.MessageCaptured captured = (Incoming.MessageCaptured) heard.incoming();
    assertThat(captured.text()).isEqualTo("Lu & https://a.example/?x=1");
    assertThat(captured.address())
        .isEqualTo("https://lumen.slack.com/archives/C1/p1548261231000200");
    assertThat(captured.origin().receipt().value()).isEqualTo("shortcut:1.2.x");
    assertThat(captured.origin().answer().privately()).isInstanceOf(Destination.Direct.class);
    assertThat(captured.origin().answer().inResponse()).containsExactly(AnswerKind.OPEN_FORM);
    assertThat(heard.way().triggerId()).isEqualTo("1.2.x");
    assertThat(heard.way().origin().responseUrl()).isEqualTo("https://hooks.slack.com/app/1/2/3");
  }

  @Test
  void whomAMessageMentionsIsSaidBesideIt() throws Exception {
    String thanks = MESSAGE.replace("Lu &amp;", "Merci <@U7> et <@U8|lea>");

    Incoming.MessageCaptured captured = captured("lumen", thanks);

    assertThat(captured.text()).isEqualTo("Merci @U7 et @U8 https://a.example/?x=1");
    assertThat(captured.mentioned())
        .containsExactlyInAnyOrder(
            SlackPlaces.identity("T1", "U7"), SlackPlaces.identity("T1", "U8"));
  }

  @Test
  void anAnswerInAThreadIsFoundInItsThread() throws Exception {
    String reply = MESSAGE.replace("'ts'", "'thread_ts':'1548261000.000100','ts'");

    assertThat(captured("lumen", reply).address())
        .isEqualTo(
            "https://lumen.slack.com/archives/C1/p1548261231000200"
                + "?thread_ts=1548261000.000100&cid=C1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{'ts':'1.2','attachments':[{'from_url':'https://a.example/a'}]}~https://a.example/a",
        "{'ts':'1.2','text':'','attachments':[{'fallback':'Une image'}]}~Une image",
        "{'ts':'1.2'}~''",
        "{'ts':'1.2','text':null,'attachments':'x'}~''"
      })
  void aMessageWithoutWordsSaysWhatItIsAbout(String message, String words) throws Exception {
    assertThat(captured("lumen", message).text()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"lumen.evil.example/", "''", "LUMEN?"})
  void aPlaceThatMakesNoSenseIsLeftOut(String domain) throws Exception {
    assertThat(captured(domain, MESSAGE).address()).isNull();
  }

  @Test
  void anotherEntryIsNotOurs() throws Exception {
    assertThat(heard("something_else", "lumen", MESSAGE)).isEmpty();
    assertThat(Objects.requireNonNull(heard("capture_message_fr", "x", "null"))).isPresent();
  }
}
