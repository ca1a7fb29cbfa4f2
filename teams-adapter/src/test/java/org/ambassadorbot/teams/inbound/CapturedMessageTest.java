package org.ambassadorbot.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.teams.card.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapturedMessageTest {
  private static final WorkspaceId TENANT = new WorkspaceId(TeamsInbound.TEAMS, "tenant-1");
  private static final Destination DIRECT =
      new Destination.Direct(new Identity(TENANT, "aad-nadia"));

  /** In a chat of two colleagues, which Teams calls personal although the bot is no part of it. */
  private static List<Incoming> read(String name, String value) throws Exception {
    String json =
        ("{'type':'invoke','name':'%s','id':'f:1','serviceUrl':'https://smba.example/',"
                + "'conversation':{'id':'19:two@unq.gbl.spaces','conversationType':'personal'},"
                + "'from':{'id':'29:nadia','aadObjectId':'aad-nadia'},'recipient':{'id':'28:bot'},"
                + "'locale':'fr-FR','value':%s}")
            .formatted(name, value);
    return TeamsInbound.incoming(Activity.read(Json.read(json.replace('\'', '"'))), TENANT);
  }

  private static Incoming.MessageCaptured captured(String payload) throws Exception {
    String value = "{'commandId':'captureMessage','messagePayload':" + payload + "}";
    return (Incoming.MessageCaptured) read("composeExtension/fetchTask", value).get(0);
  }

  @Test
  void aMessageChosenInItsMenuIsBroughtForThePersonAlone() throws Exception {
    Incoming.MessageCaptured captured =
        captured(
            "{'id':'1','linkToMessage':'https://teams.microsoft.com/l/message/1','body':{"
                + "'contentType':'html','content':'<div>Lu &amp; relu&nbsp;: <a href=\\\"https://a.example/?x=1\\\">ici</a></div>'}}");

    assertThat(captured.text()).isEqualTo("Lu & relu : https://a.example/?x=1");
    assertThat(captured.address()).isEqualTo("https://teams.microsoft.com/l/message/1");
    assertThat(captured.origin().answer().publicly()).isEqualTo(DIRECT);
    assertThat(captured.origin().answer().privately()).isEqualTo(DIRECT);
    assertThat(captured.origin().answer().inResponse())
        .containsExactlyInAnyOrder(AnswerKind.OPEN_FORM, AnswerKind.SAY_PRIVATELY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{'body':{'contentType':'text','content':' a < b '}}~a < b",
        "{'body':{'content':''},'attachments':[{'contentUrl':'https://a.example/a'}]}~https://a.example/a",
        "{'body':'x','attachments':[{'contentUrl':3}]}~''",
        "null~''"
      })
  void whateverTheMessageIsSomethingComesOfIt(String payload, String words) throws Exception {
    assertThat(captured(payload).text()).isEqualTo(words);
  }

  @Test
  void itsFormIsSentForThePersonAloneToo() throws Exception {
    Incoming sent =
        read(
                "composeExtension/submitAction",
                "{'commandId':'captureMessage','data':{'_form':'a.b','_argument':'1','content':'x'}}")
            .get(0);

    assertThat(sent).isInstanceOf(Incoming.FormSubmitted.class);
    assertThat(((Incoming.FormSubmitted) sent).answers()).containsEntry("content", List.of("x"));
    assertThat(sent.origin().answer().privately()).isEqualTo(DIRECT);
    assertThat(sent.origin().answer().inResponse())
        .containsExactlyInAnyOrder(AnswerKind.OPEN_FORM, AnswerKind.FIELD_ERRORS);
  }

  @Test
  void anotherCommandIsNotOurs() throws Exception {
    assertThat(read("composeExtension/fetchTask", "{'commandId':'other'}")).isEmpty();
    assertThat(read("composeExtension/fetchTask", "'text'")).isEmpty();
  }
}
