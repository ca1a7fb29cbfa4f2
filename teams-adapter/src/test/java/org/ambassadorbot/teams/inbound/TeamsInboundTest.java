package org.ambassadorbot.teams.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.ActionId;
import org.ambassadorbot.core.message.FormId;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.teams.card.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TeamsInboundTest {
  private static final WorkspaceId TENANT = new WorkspaceId(TeamsInbound.TEAMS, "tenant-1");
  private static final Identity NADIA = new Identity(TENANT, "aad-nadia");
  private static final String PERSONAL = "{'id':'a:1','conversationType':'personal'}";
  private static final String CHANNEL =
      "{'id':'19:c@thread.tacv2;messageid=17','conversationType':'channel','isGroup':true}";

  @Test
  void aPersonalMessageIsAnsweredInItsConversation() {
    Incoming.TextReceived text = text(message(PERSONAL, "'text':'points'"));

    assertThat(text.text()).isEqualTo("points");
    assertThat(text.origin().sender()).isEqualTo(NADIA);
    assertThat(text.origin().languageTag()).isEqualTo("fr-FR");
    Destination here = new Destination.Conversation(TENANT, "a:1", null);
    assertThat(text.origin().answer().publicly()).isEqualTo(here);
    assertThat(text.origin().answer().privately()).isEqualTo(here);
    assertThat(text.origin().answer().inResponse()).isEmpty();
  }

  @Test
  void aPicturePastedOrSharedInThePersonalChatComesWithItsWords() {
    String pasted =
        "{'contentType':'image/*','contentUrl':'https://smba.example/v3/attachments/0/views/original'}";
    String shared =
        "{'contentType':'application/vnd.microsoft.teams.file.download.info','name':'a.JPG',"
            + "'contentUrl':'https://contoso-my.sharepoint.com/a.JPG','content':{'fileType':'JPG',"
            + "'downloadUrl':'https://contoso-my.sharepoint.com/download.aspx?tempauth=x'}}";
    String words = "{'contentType':'text/html','content':'<p>Mon atelier</p>'}";
    String broken = "{'contentType':'image/png'},{},7";
    String all = String.join(",", pasted, shared, words, broken);

    Incoming incoming = one(message(PERSONAL, "'text':'Mon atelier','attachments':[" + all + "]"));

    assertThat(incoming)
        .isInstanceOfSatisfying(
            Incoming.FilesReceived.class,
            received -> {
              assertThat(received.text()).isEqualTo("Mon atelier");
              assertThat(received.files())
                  .containsExactly(
                      new Attachment(
                          "image/*", "teams https://smba.example/v3/attachments/0/views/original"),
                      new Attachment(
                          "image/jpeg",
                          "shared https://contoso-my.sharepoint.com/download.aspx?tempauth=x"));
            });
    String only = message(PERSONAL, "'text':'aide','attachments':[" + words + "]");
    assertThat(text(only).text()).isEqualTo("aide");
  }

  @Test
  void aMentionInAChannelIsAnsweredInItsThreadOrAside() {
    Incoming.TextReceived text =
        text(
            message(
                CHANNEL, "'text':'<at>Bot</at> sugg\u00e9rer x'," + mentionOf("28:bot", "Bot")));

    assertThat(text.text()).isEqualTo("suggérer x");
    assertThat(text.origin().answer().publicly())
        .isEqualTo(new Destination.Conversation(TENANT, "19:c@thread.tacv2", "17"));
    assertThat(text.origin().answer().privately()).isEqualTo(new Destination.Direct(NADIA));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<at>Bot</at>&nbsp;aide | aide",
        "<at id=\\\"0\\\">Bot</at> aide | aide",
        "aide <at>Bot</at> | aide",
        "<at>Bot</at> inviter <at>Karim B.</at> | inviter Karim B.",
        "Tom &amp; Zo\u00e9 &#233;t\u00e9 | Tom & Zo\u00e9 \u00e9t\u00e9",
        "https://example.org/?a=1&lt=2 | https://example.org/?a=1&lt=2",
        "/points | points",
        "a\u00a0b | a b",
        "&lt;script&gt; <b>x</b> | <script> <b>x</b>",
      })
  void whatWasTypedIsReadWithoutTheMentionOfTheBot(String typed, String read) {
    assertThat(text(message(PERSONAL, "'text':'" + typed + "'")).text()).isEqualTo(read);
  }

  @Test
  void aMessageThatIsOnlyHtmlIsReadToo() {
    String html =
        "<p><span itemtype=\\\"http://schema.skype.com/Mention\\\" itemid=\\\"0\\\">Bot</span>"
            + "&nbsp;sugg\u00e9rer <a href=\\\"https://example.org/a\\\">ceci</a></p>";
    String body = "'attachments':[{'contentType':'text/html','content':'" + html + "'}]";

    assertThat(text(message(PERSONAL, body)).text()).isEqualTo("suggérer https://example.org/a");
  }

  private static final String QUOTED =
      "{'contentType':'text/html','content':'<blockquote itemscope=\\\"\\\""
          + " itemtype=\\\"http://schema.skype.com/Reply\\\" itemid=\\\"17\\\"><strong"
          + " itemprop=\\\"mri\\\" itemid=\\\"28:bot\\\">Bot</strong><p itemprop=\\\"preview\\\">"
          + "Nadia r\u00e9pond</p></blockquote>\\r\\n<p>D\u2019accord &amp; merci</p>'}";

  private static String quotation(String id) {
    return "'entities':[{'type':'quotedReply','quotedReply':{'messageId':'" + id + "'}}]";
  }

  @Test
  void whoQuotesAMessageAnswersItWithoutItsWords() {
    String flat = "'text':'BotNadia r\u00e9pondD\u2019accord &amp; merci',";
    String entity =
        "'text':'<quoted messageId=\\\"17\\\"/> D\u2019accord &amp; merci'," + quotation("17");

    for (String body : List.of(flat + "'attachments':[" + QUOTED + "]", entity)) {
      Incoming.TextReceived text = text(message(PERSONAL, body));
      assertThat(text.text()).isEqualTo("D\u2019accord & merci");
      assertThat(text.beneath()).isEqualTo(new MessageRef(TENANT, "a:1", "17"));
    }
    assertThat(text(message(PERSONAL, "'text':'merci'")).beneath()).isNull();
    assertThat(text(message(PERSONAL, "'text':'merci'," + quotation("a b"))).beneath()).isNull();
    String mention = "'text':'<at>Bot</at> merci'," + mentionOf("28:bot", "Bot");
    String inChannel = mention + ",'attachments':[" + QUOTED + "]";
    assertThat(text(message(CHANNEL, inChannel)).beneath()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text':'entre nous'",
        "'text':'<at>Karim</at> \u00e0 toi','entities':[{'type':'mention','mentioned':{'id':'29:k'}}]"
      })
  void whatIsNotForTheBotInAChannelIsLeftAlone(String content) {
    assertThat(read(message(CHANNEL, content))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"28:bot", "28:another-bot"})
  void botsAreNotListenedTo(String id) {
    String json = message(PERSONAL, "'text':'aide'").replace("29:nadia", id);

    assertThat(read(json.replace(",'aadObjectId':'aad-nadia'", ""))).isEmpty();
  }

  @Test
  void aPressedButtonSaysItsActionAndItsMessage() {
    Incoming.ButtonPressed pressed =
        (Incoming.ButtonPressed)
            one(
                invoke(
                    "adaptiveCard/action",
                    "{'action':{'type':'Action.Execute','verb':'suggestion.accept',"
                        + "'data':{'_action':'suggestion.accept','_argument':'12'}}}"));

    assertThat(pressed.action()).isEqualTo(new ActionId("suggestion.accept"));
    assertThat(pressed.argument()).isEqualTo("12");
    assertThat(pressed.source())
        .isEqualTo(new MessageRef(TENANT, "19:c@thread.tacv2;messageid=17", "18"));
    assertThat(pressed.origin().answer().inResponse()).containsOnly(AnswerKind.REPLACE_SOURCE);
  }

  @Test
  void theMessageThatStartsAThreadStandsInTheChannelItself() {
    String json =
        invoke("adaptiveCard/action", "{'action':{'verb':'suggestion.accept','data':{}}}");

    Incoming.ButtonPressed pressed =
        (Incoming.ButtonPressed) one(json.replace("'replyToId':'18'", "'replyToId':'17'"));

    assertThat(pressed.source()).isEqualTo(new MessageRef(TENANT, "19:c@thread.tacv2", "17"));
  }

  @Test
  void anInlineFormIsAFormSent() {
    String data =
        "{'_form':'sample.form','_argument':'x','link':'a, b','_several':['t'],'t':'1,2'}";
    String json =
        invoke("adaptiveCard/action", "{'action':{'verb':'form.submit','data':" + data + "}}");

    Incoming.FormSubmitted sent = (Incoming.FormSubmitted) one(json);

    assertThat(sent.form()).isEqualTo(new FormId("sample.form"));
    assertThat(sent.answers()).isEqualTo(Map.of("link", List.of("a, b"), "t", List.of("1", "2")));
    assertThat(sent.origin().answer().inResponse())
        .containsOnly(AnswerKind.REPLACE_SOURCE, AnswerKind.FIELD_ERRORS);
  }

  @Test
  void aDialogIsAskedForAndSentWithTheMessageItCameFrom() {
    String data = "{'data':{'_form':'sample.form','_argument':'x','_source':'18','why':'oui'}}";

    Incoming.FormRequested asked = (Incoming.FormRequested) one(invoke("task/fetch", data));
    Incoming.FormSubmitted sent = (Incoming.FormSubmitted) one(invoke("task/submit", data));

    assertThat(asked.argument()).isEqualTo("x");
    assertThat(asked.source()).isEqualTo(sent.source()).isNotNull();
    assertThat(asked.origin().answer().inResponse())
        .containsOnly(AnswerKind.OPEN_FORM, AnswerKind.SAY_PRIVATELY);
    assertThat(sent.answers()).isEqualTo(Map.of("why", List.of("oui")));
    assertThat(sent.origin().answer().inResponse())
        .containsOnly(AnswerKind.OPEN_FORM, AnswerKind.FIELD_ERRORS);
  }

  @Test
  void aCardOfAnOlderKindAnswersByAMessageWithAValue() {
    String json = message(PERSONAL, "'replyToId':'3','value':{'_action':'a.b','_argument':'1'}");

    Incoming.ButtonPressed pressed = (Incoming.ButtonPressed) one(json);

    assertThat(pressed.source()).isEqualTo(new MessageRef(TENANT, "a:1", "3"));
    assertThat(pressed.origin().answer().inResponse()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"task/fetch", "task/submit", "adaptiveCard/action", "composeExtension/query"})
  void anInvokeThatIsNotOursIsLeftAlone(String name) {
    assertThat(read(invoke(name, "{'data':{'actionId':'info'},'action':3}"))).isEmpty();
    assertThat(read(invoke(name, "'text'"))).isEmpty();
  }

  @Test
  void anInstallationToldTwiceHasOneReceipt() {
    String team = "'timestamp':'2026-01-02T03:04:05.6Z','channelData':{'team':{'id':'19:t'}}";
    String update =
        activity("conversationUpdate", CHANNEL, team + ",'membersAdded':[{'id':'28:bot'}]");
    String install = activity("installationUpdate", CHANNEL, team + ",'action':'add'");

    Incoming first = one(update);
    Incoming second = one(install.replace("'id':'m1'", "'id':'m2'"));

    assertThat(first).isInstanceOf(Incoming.BotInstalled.class);
    assertThat(((Incoming.BotInstalled) first).isForOnePerson()).isFalse();
    assertThat(second.origin().receipt()).isEqualTo(first.origin().receipt());
  }

  @Test
  void aPersonalInstallationIsForOnePerson() {
    Incoming installed = one(activity("installationUpdate", PERSONAL, "'action':'add'"));

    assertThat(((Incoming.BotInstalled) installed).isForOnePerson()).isTrue();
  }

  @Test
  void everyMemberAddedToATeamJoins() {
    String members = "[{'id':'29:k','aadObjectId':'aad-k'},{'id':'29:z'},{'id':'28:other'}]";
    String team = "'channelData':{'team':{'id':'19:t'}},";

    List<Incoming> joined =
        read(activity("conversationUpdate", CHANNEL, team + "'membersAdded':" + members));
    List<Incoming> left =
        read(activity("conversationUpdate", CHANNEL, team + "'membersRemoved':" + members));

    assertThat(joined)
        .hasOnlyElementsOfType(Incoming.PersonJoined.class)
        .extracting(each -> each.origin().sender().userId())
        .containsExactly("aad-k", "29:z");
    assertThat(joined).extracting(each -> each.origin().receipt()).doesNotHaveDuplicates();
    assertThat(left).hasSize(2).hasOnlyElementsOfType(Incoming.TeamLeft.class);
  }

  @Test
  void emojiOnAMessageAreToldOneByOne() {
    String changes =
        "'replyToId':'17','reactionsAdded':[{'type':'like'},{'type':'1f440_eyes'},{'type':''}],"
            + "'reactionsRemoved':[{'type':'surprised'}]";

    List<Incoming> told = read(activity("messageReaction", CHANNEL, changes));

    MessageRef message = new MessageRef(TENANT, "19:c@thread.tacv2", "17");
    assertThat(told)
        .containsExactly(
            new Incoming.ReactionRemoved(told.get(0).origin(), new Emoji("open_mouth"), message),
            new Incoming.ReactionAdded(told.get(1).origin(), new Emoji("thumbsup"), message, true),
            new Incoming.ReactionAdded(told.get(2).origin(), new Emoji("eyes"), message, true));
    assertThat(told).extracting(each -> each.origin().receipt()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"messageReaction", "typing", "endOfConversation", "event", "x"})
  void whatTheBotHasNoUseForIsLeftAlone(String type) {
    assertThat(read(activity(type, PERSONAL, "'name':'x'"))).isEmpty();
  }

  @Test
  void theSameActivityHasTheSameReceiptAndAnotherConversationAnother() {
    String json = message(PERSONAL, "'text':'aide'");

    assertThat(one(json).origin().receipt()).isEqualTo(one(json).origin().receipt());
    assertThat(one(json.replace("a:1", "a:2")).origin().receipt())
        .isNotEqualTo(one(json).origin().receipt());
  }

  @Test
  void somebodyKnownToTheDirectoryKeepsThatNameWhenItIsNotSaid() throws Exception {
    String json = message(PERSONAL, "'text':'aide'").replace(",'aadObjectId':'aad-nadia'", "");

    Activity named =
        activity(json)
            .naming(id -> id.equals("29:nadia") ? Optional.of("aad-nadia") : Optional.empty());

    assertThat(named.sender()).contains(new Member("29:nadia", "aad-nadia"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "3",
        "null",
        "{}",
        "{'type':3,'serviceUrl':'u','conversation':{'id':'c'}}",
        "{'type':'message','serviceUrl':'u','conversation':'c'}",
        "{'type':'message','conversation':{'id':'c'}}"
      })
  void whatIsNotAnActivityIsRefused(String json) {
    assertThatThrownBy(() -> activity(json)).isInstanceOf(MalformedActivityException.class);
  }

  private static Incoming.TextReceived text(String json) {
    return (Incoming.TextReceived) one(json);
  }

  private static Incoming one(String json) {
    List<Incoming> read = read(json);
    assertThat(read).hasSize(1);
    return read.get(0);
  }

  private static List<Incoming> read(String json) {
    try {
      return TeamsInbound.incoming(activity(json), TENANT);
    } catch (JsonProcessingException | MalformedActivityException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static Activity activity(String json)
      throws JsonProcessingException, MalformedActivityException {
    return Activity.read(Json.read(json.replace('\'', '"')));
  }

  private static String message(String conversation, String content) {
    return activity("message", conversation, content);
  }

  private static String invoke(String name, String value) {
    String content = "'name':'" + name + "','replyToId':'18','value':" + value;
    return activity("invoke", CHANNEL, content);
  }

  private static String mentionOf(String id, String name) {
    String mentioned = "{'id':'" + id + "','name':'" + name + "'}";
    return "'entities':[{'type':'mention','mentioned':" + mentioned + "}]";
  }

  private static String activity(String type, String conversation, String content) {
    return ("{'type':'" + type + "','id':'m1','channelId':'msteams','serviceUrl':'https://x/',")
        + "'from':{'id':'29:nadia','aadObjectId':'aad-nadia'},'locale':'fr-FR',"
        + "'recipient':{'id':'28:bot','name':'Bot'},"
        + ("'conversation':" + conversation + "," + content + "}");
  }
}
