package org.ambassadorbot.slack.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ambassadorbot.core.inbound.AnswerKind;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.inbound.Emoji;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.people.Identity;
import org.ambassadorbot.core.place.Destination;
import org.ambassadorbot.core.place.MessageRef;
import org.ambassadorbot.slack.place.FileUrls;
import org.ambassadorbot.slack.place.FormOrigin;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.place.SlackPlaces;
import org.ambassadorbot.slack.place.TypedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackInboundTest {
  private static final Identity NADIA = SlackPlaces.identity("T1", "U1");
  private static final String HOOK = "https://hooks.slack.com/actions/T1/2/3";

  private final SlackInbound inbound =
      new SlackInbound(new ResponseUrls(URI.create("http://127.0.0.1:9000/api/")));

  @Test
  void aCommandAnswersInItsResponseAndLaterByItsAddress() {
    Incoming incoming = command("suggérer &lt;b&gt; <https://a.example/?x=1&amp;y=2|a.example>");

    assertThat(incoming).isInstanceOf(Incoming.CommandGiven.class);
    assertThat(((Incoming.CommandGiven) incoming).text())
        .isEqualTo("suggérer <b> https://a.example/?x=1&y=2");
    assertThat(incoming.origin().receipt().value()).isEqualTo("command:1.2.abc");
    assertThat(incoming.origin().answer().inResponse())
        .containsExactlyInAnyOrder(AnswerKind.SAY, AnswerKind.SAY_PRIVATELY, AnswerKind.OPEN_FORM);
    assertThat(incoming.origin().answer().privately())
        .isEqualTo(
            new Destination.Whisper(
                new Destination.Conversation(NADIA.workspace(), "C1|" + HOOK, null), "U1"));
  }

  private Incoming command(String text) {
    Map<String, String> fields = new HashMap<>();
    fields.put("team_id", "T1");
    fields.put("user_id", "U1");
    fields.put("channel_id", "C1");
    fields.put("command", "/ambassadeur");
    fields.put("text", text);
    fields.put("trigger_id", "1.2.abc");
    fields.put("response_url", HOOK);
    return inbound.command(fields).orElseThrow().incoming();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "inviter <@U2|karim>~inviter @U2",
        "voir <#C2|veille>~voir #veille",
        "<!here> bonjour~@here bonjour",
        "voir <|rien>~voir rien",
        "<mailto:a@b.example|a@b.example>~a@b.example",
        "<https://a.example>~https://a.example",
        "a &amp;lt; b~a &lt; b",
        "<b>gras</b> <3 <>~<b>gras</b> <3 <>",
        "*gras* 😀~*gras* 😀"
      })
  void whatWasTypedComesBackPlain(String sent, String typed) {
    assertThat(TypedText.plain(sent)).isEqualTo(typed);
  }

  @Test
  void aDirectMessageIsAnsweredInTheDirectConversation() throws Exception {
    Incoming incoming =
        event("\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\"").orElseThrow();

    assertThat(((Incoming.TextReceived) incoming).text()).isEqualTo("aide");
    assertThat(incoming.origin().receipt().value()).isEqualTo("event:Ev1");
    assertThat(incoming.origin().answer().privately()).isEqualTo(new Destination.Direct(NADIA));
    assertThat(incoming.origin().answer().inResponse()).isEmpty();
  }

  @Test
  void whatIsTypedInAThreadStandsBeneathItsFirstMessageAndIsAnsweredThere() throws Exception {
    String direct = "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\"";
    Incoming.TextReceived typed =
        (Incoming.TextReceived) event(direct + ",\"thread_ts\":\"17.5\"").orElseThrow();

    assertThat(typed.beneath()).isEqualTo(new MessageRef(NADIA.workspace(), "D1", "17.5"));
    assertThat(typed.origin().answer().privately())
        .isEqualTo(new Destination.Conversation(NADIA.workspace(), "D1", "17.5"));
    assertThat(((Incoming.TextReceived) event(direct).orElseThrow()).beneath()).isNull();
  }

  @Test
  void aPhotoInTheDirectConversationComesWithItsWords() throws Exception {
    String direct = "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\"";
    String shared = ",\"subtype\":\"file_share\",\"upload\":true,\"bot_id\":null";
    String files =
        ",\"files\":[{\"id\":\"F0RDC39U1\",\"mimetype\":\"image/png\",\"size\":196920},"
            + "{\"id\":\"../etc\",\"mimetype\":\"image/png\"},{},7]";

    Incoming incoming = event(direct + shared + files).orElseThrow();

    assertThat(incoming)
        .isInstanceOfSatisfying(
            Incoming.FilesReceived.class,
            received -> {
              assertThat(received.text()).isEqualTo("aide");
              assertThat(received.files())
                  .containsExactly(new Attachment("image/png", "F0RDC39U1"));
              assertThat(received.origin().answer().privately())
                  .isEqualTo(new Destination.Direct(NADIA));
            });
    assertThat(event(direct + shared)).get().isInstanceOf(Incoming.TextReceived.class);
  }

  @ParameterizedTest
  @CsvSource({
    "https://files.slack.com/files-pri/T1-F1/download/a.png, true",
    "http://127.0.0.1:9000/files-pri/T1-F1/a.png, true",
    "http://files.slack.com/files-pri/T1-F1/a.png, false",
    "https://files.slack.com.evil.example/a.png, false",
    "https://files.slack.com@evil.example/a.png, false",
    "https://files.slack.com:8443/a.png, false",
    "http://127.0.0.1:9001/a.png, false",
    "https://evil.example/files.slack.com, false",
    "nothing, false"
  })
  void theTokenGoesToSlacksOwnFilesAlone(String url, boolean isAllowed) {
    FileUrls files = new FileUrls(URI.create("http://127.0.0.1:9000/api/"));
    assertThat(files.isAllowed(url)).isEqualTo(isAllowed);
  }

  @Test
  void aMentionIsAnsweredInItsThreadAndPrivatelyInTheChannel() throws Exception {
    Incoming incoming =
        event("\"type\":\"app_mention\",\"channel\":\"C1\",\"ts\":\"1.5\"").orElseThrow();

    assertThat(((Incoming.TextReceived) incoming).text()).isEqualTo("aide");
    assertThat(incoming.origin().answer().publicly())
        .isEqualTo(new Destination.Conversation(NADIA.workspace(), "C1", "1.5"));
    assertThat(incoming.origin().answer().privately())
        .isEqualTo(
            new Destination.Whisper(
                new Destination.Conversation(NADIA.workspace(), "C1", null), "U1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"bot_id\":\"B1\"",
        "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"subtype\":\"message_changed\"",
        "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"subtype\":\"message_deleted\"",
        "\"type\":\"message\",\"channel_type\":\"channel\",\"channel\":\"C1\"",
        "\"type\":\"message\",\"channel_type\":\"mpim\",\"channel\":\"G1\"",
        "\"type\":\"app_mention\",\"channel\":\"C1\",\"edited\":{}",
        "\"type\":\"app_home_opened\",\"tab\":\"messages\"",
        "\"type\":\"reaction_added\"",
        "\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U9\"]}"
      })
  void whatIsNotForTheBotIsIgnored(String event) throws Exception {
    assertThat(event(event)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"+1, thumbsup", "wave::skin-tone-3, wave", "mon_équipe, mon_équipe"})
  void anEmojiOnAMessageHasItsUsualName(String reaction, String emoji) throws Exception {
    String on =
        "\"item\":{\"type\":\"message\",\"channel\":\"C1\",\"ts\":\"1.5\"},\"reaction\":\"%s\""
            .formatted(reaction);
    MessageRef message = new MessageRef(NADIA.workspace(), "C1", "1.5");

    Incoming added = event("\"type\":\"reaction_added\"," + on).orElseThrow();
    Incoming removed = event("\"type\":\"reaction_removed\"," + on).orElseThrow();

    assertThat(added)
        .isEqualTo(new Incoming.ReactionAdded(added.origin(), new Emoji(emoji), message, false));
    assertThat(removed)
        .isEqualTo(new Incoming.ReactionRemoved(removed.origin(), new Emoji(emoji), message));
    assertThat(added.origin().answer().publicly()).isEqualTo(new Destination.Direct(NADIA));
  }

  @Test
  void theBotIgnoresItself() throws Exception {
    String event = "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"text\":\"x\"";

    assertThat(envelope("{" + event + ",\"user\":\"UBOT\"}")).isEmpty();
  }

  @Test
  void peopleComeAndGo() throws Exception {
    assertThat(envelope("{\"type\":\"team_join\",\"user\":{\"id\":\"U1\"}}"))
        .get()
        .isInstanceOf(Incoming.PersonJoined.class);
    assertThat(envelope("{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"deleted\":true}}"))
        .get()
        .isInstanceOf(Incoming.PersonLeft.class);
    assertThat(envelope("{\"type\":\"user_change\",\"user\":{\"id\":\"U1\"}}")).isEmpty();
    assertThat(envelope("{\"type\":\"team_join\",\"user\":{\"id\":\"U1\",\"is_bot\":true}}"))
        .isEmpty();
  }

  @Test
  void peopleMoveToAnotherZone() throws Exception {
    String moved = "{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"tz\":\"%s\"}}";

    assertThat(envelope(moved.formatted("America/Montreal")))
        .get()
        .isInstanceOfSatisfying(
            Incoming.ZoneTold.class,
            told -> assertThat(told.zone()).isEqualTo(ZoneId.of("America/Montreal")));
    assertThat(envelope(moved.formatted("On/The/Moon"))).isEmpty();
  }

  @Test
  void peopleAreCalledOtherwise() throws Exception {
    String renamed =
        "{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"real_name\":\"Nadia Diallo\","
            + "\"tz\":\"Europe/Paris\",\"profile\":{\"email\":\"nadia.diallo@example.org\"}}}";

    assertThat(envelope(renamed))
        .get()
        .isInstanceOfSatisfying(
            Incoming.ProfileTold.class,
            told -> {
              assertThat(told.profile().name()).isEqualTo("Nadia Diallo");
              assertThat(told.profile().email()).isEqualTo("nadia.diallo@example.org");
              assertThat(told.profile().zone()).isEqualTo(ZoneId.of("Europe/Paris"));
              assertThat(told.profile().identity()).isEqualTo(told.origin().sender());
            });
    assertThat(envelope("{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"profile\":\"x\"}}"))
        .isEmpty();
  }

  @Test
  void theBotLearnsThatItWasRemoved() throws Exception {
    assertThat(envelope("{\"type\":\"app_uninstalled\"}"))
        .get()
        .isInstanceOf(Incoming.BotRemoved.class);
    assertThat(envelope("{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}"))
        .get()
        .isInstanceOf(Incoming.BotRemoved.class);
  }

  @Test
  void aHomeIsOpened() throws Exception {
    Incoming opened = event("\"type\":\"app_home_opened\",\"tab\":\"home\"").orElseThrow();

    assertThat(opened).isInstanceOf(Incoming.HomeOpened.class);
    assertThat(opened.origin().answer().publicly()).isInstanceOf(Destination.Home.class);
    assertThat(opened.origin().answer().privately()).isInstanceOf(Destination.Direct.class);
  }

  @Test
  void aButtonKnowsItsMessage() throws Exception {
    Incoming incoming = action("press/a.accept/0", false, HOOK).orElseThrow().incoming();

    assertThat(incoming)
        .isInstanceOfSatisfying(
            Incoming.ButtonPressed.class,
            pressed -> {
              assertThat(pressed.action().value()).isEqualTo("a.accept");
              assertThat(pressed.argument()).isEqualTo("12");
              assertThat(pressed.source())
                  .isEqualTo(new MessageRef(NADIA.workspace(), "C1", "1.6"));
            });
    assertThat(incoming.origin().receipt().value()).isEqualTo("action:t.1:press/a.accept/0");
    assertThat(incoming.origin().answer().inResponse()).containsExactly(AnswerKind.OPEN_FORM);
  }

  @Test
  void anEphemeralMessageIsReachedByItsAddressAlone() throws Exception {
    Incoming.ButtonPressed pressed =
        (Incoming.ButtonPressed) action("press/a.accept/0", true, HOOK).orElseThrow().incoming();

    assertThat(pressed.source()).isEqualTo(new MessageRef(NADIA.workspace(), "C1", HOOK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/actions",
        "http://hooks.slack.com/x",
        "https://hooks.slack.com.evil.example/",
        "https://hooks.slack.com@evil.example/",
        "https://hooks.slack.com:8443/x",
        "http://127.0.0.1:9001/x",
        "file:///etc/passwd",
        "::"
      })
  void anAddressOutsideSlackIsNeverKept(String url) throws Exception {
    Incoming.ButtonPressed pressed =
        (Incoming.ButtonPressed) action("press/a.accept/0", true, url).orElseThrow().incoming();

    assertThat(pressed.source()).isNull();
    assertThat(pressed.origin().answer().toString()).doesNotContain(url);
  }

  @Test
  void aButtonMayOpenAFormOrVisitAPage() throws Exception {
    assertThat(action("form/a.edit/1", false, HOOK).orElseThrow().incoming())
        .isInstanceOf(Incoming.FormRequested.class);
    assertThat(action("visit/link/2", false, HOOK)).isEmpty();
    assertThat(action("somebody-else", false, HOOK)).isEmpty();
    assertThat(action("press/No Name/2", false, HOOK)).isEmpty();
  }

  @Test
  void aFormBringsItsAnswersAndItsPlace() throws Exception {
    FormOrigin where = new FormOrigin("12", "C1", "1.6", "1.5", HOOK, false);
    Incoming.FormSubmitted sent = submission(where.encoded(3_000), "trigger.1");

    assertThat(sent.argument()).isEqualTo("12");
    assertThat(sent.answers())
        .containsEntry("link", List.of("https://a.example"))
        .containsEntry("why", List.of())
        .containsEntry("topics", List.of("x", "no"))
        .containsEntry("consent", List.of("false"))
        .containsEntry("day", List.of("2026-09-02"))
        .containsEntry("person", List.of("U2"));
    assertThat(sent.source()).isEqualTo(new MessageRef(NADIA.workspace(), "C1", "1.6"));
    assertThat(sent.origin().answer().publicly())
        .isEqualTo(new Destination.Conversation(NADIA.workspace(), "C1", "1.5"));
  }

  @Test
  void aSecondTryAfterErrorsIsNoRetry() throws Exception {
    String first = submission("{}", "trigger.1").origin().receipt().value();
    String retried = submission("{}", "trigger.1").origin().receipt().value();
    String secondTry = submission("{}", "trigger.2").origin().receipt().value();

    assertThat(retried).isEqualTo(first);
    assertThat(secondTry).isNotEqualTo(first);
  }

  private Incoming.FormSubmitted submission(String metadata, String trigger) throws Exception {
    String json =
        """
        {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"trigger_id":"%s",
         "view":{"id":"V1","hash":"1.h","callback_id":"a.form","private_metadata":%s,
          "state":{"values":{
           "link":{"value":{"type":"plain_text_input","value":"https://a.example"}},
           "why":{"value":{"type":"plain_text_input","value":null}},
           "topics":{"value":{"type":"multi_static_select",
              "selected_options":[{"value":"x"},{"value":"no"}]}},
           "consent":{"value":{"type":"checkboxes","selected_options":[]}},
           "day":{"value":{"type":"datepicker","selected_date":"2026-09-02"}},
           "person":{"value":{"type":"users_select","selected_user":"U2"}}}}}}
        """
            .formatted(trigger, new JsonPrimitive(metadata));
    return (Incoming.FormSubmitted)
        inbound.interaction(SlackInbound.json(json)).orElseThrow().incoming();
  }

  private Optional<Heard> action(String actionId, boolean isEphemeral, String url)
      throws Exception {
    String json =
        """
        {"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"trigger_id":"t.1",
         "container":{"type":"message","message_ts":"1.6","channel_id":"C1","is_ephemeral":%s},
         "response_url":"%s","actions":[{"action_id":"%s","value":"12","type":"button"}]}
        """
            .formatted(isEphemeral, url, actionId);
    return inbound.interaction(SlackInbound.json(json));
  }

  private Optional<Incoming> event(String members) throws Exception {
    return envelope("{" + members + ",\"user\":\"U1\",\"text\":\"<@UBOT> aide\"}");
  }

  private Optional<Incoming> envelope(String event) throws Exception {
    String json =
        """
        {"type":"event_callback","team_id":"T1","event_id":"Ev1","event":%s,
         "authorizations":[{"user_id":"UBOT","is_bot":true}]}
        """
            .formatted(event);
    return inbound.event(SlackInbound.json(json)).map(Heard::incoming);
  }
}
