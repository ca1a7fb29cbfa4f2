package org.ambassadorbot.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.view.View;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.ambassadorbot.core.inbound.Incoming;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.message.SampleCards;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.reply.Reply;
import org.ambassadorbot.slack.inbound.SlackInbound;
import org.ambassadorbot.slack.inbound.SlackSignature;
import org.ambassadorbot.slack.place.ResponseUrls;
import org.ambassadorbot.slack.web.Modals;
import org.junit.jupiter.api.Test;

class SlackEndpointTest {
  private static final Instant NOON = Instant.parse("2026-09-02T12:00:00Z");
  private static final String SECRET = "a signing secret";

  private final List<Incoming> heard = new ArrayList<>();
  private final List<String> opened = new ArrayList<>();
  private final SlackSignature signature =
      new SlackSignature(SECRET, Clock.fixed(NOON, ZoneOffset.UTC));
  private Reply reply = new Reply.Nothing();
  private boolean isOpeningBroken;

  private final SlackEndpoint endpoint =
      new SlackEndpoint(
          signature,
          new SlackInbound(new ResponseUrls(URI.create("https://slack.com/api/"))),
          new SlackInteractions(
              incoming -> {
                heard.add(incoming);
                return reply;
              },
              modals(),
              new SlackPhrases(Language.FRENCH),
              workspace -> {}));

  private Modals modals() {
    return new Modals() {
      @Override
      public void open(WorkspaceId workspace, String triggerId, View view)
          throws PlatformException {
        if (isOpeningBroken) {
          throw new PlatformException(
              PlatformException.Reason.REJECTED, "expired_trigger_id", null, null);
        }
        opened.add(triggerId);
      }

      @Override
      public void whisper(String responseUrl, String text) {
        opened.add(text);
      }
    };
  }

  @Test
  void aSignedCommandIsAnsweredInTheResponse() {
    reply = new Reply.SayPrivately(Card.of(RichText.plain("Vous avez 120 points")));

    SlackEndpoint.Answer answer = post(command("points é"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).isEqualTo("application/json; charset=utf-8");
    assertThat(text(answer))
        .contains("\"response_type\":\"ephemeral\"", "Vous avez 120 points", "\"blocks\"");
    assertThat(heard)
        .singleElement()
        .isInstanceOfSatisfying(
            Incoming.CommandGiven.class,
            command -> {
              assertThat(command.root()).isEqualTo("ambassadeur");
              assertThat(command.text()).isEqualTo("points é");
            });
  }

  @Test
  void aTrailingNewlineIsPartOfWhatWasSigned() {
    assertThat(post(command("points") + "\n").status()).isEqualTo(200);
    assertThat(heard).hasSize(1);
  }

  @Test
  void theSignatureIsOfTheBytesWhateverTheirCharset() {
    byte[] latin = "text=\u00e9".getBytes(ISO_8859_1);

    SlackEndpoint.Answer answer = post(latin, timestamp(0));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(heard).isEmpty();
  }

  @Test
  void anUnsignedRequestIsRefused() {
    byte[] body = command("points").getBytes(UTF_8);

    assertThat(endpoint.events(name -> null, body).status()).isEqualTo(401);
    assertThat(heard).isEmpty();
  }

  @Test
  void aStaleRequestIsRefused() {
    assertThat(post(command("x").getBytes(UTF_8), timestamp(-301)).status()).isEqualTo(401);
    assertThat(post(command("x").getBytes(UTF_8), timestamp(-299)).status()).isEqualTo(200);
  }

  @Test
  void aRequestFromTheFutureIsRefused() {
    assertThat(post(command("x").getBytes(UTF_8), timestamp(3_600)).status()).isEqualTo(401);
    assertThat(heard).isEmpty();
  }

  @Test
  void aTimestampThatIsNoNumberIsRefused() {
    for (String timestamp : List.of("", "abc", "-5", "99999999999999999999", "1e9", "１２３")) {
      assertThat(post(command("x").getBytes(UTF_8), timestamp).status()).isEqualTo(401);
    }
  }

  @Test
  void aForgedRequestIsRefused() {
    byte[] body = command("points").getBytes(UTF_8);
    String signed = signature.sign(timestamp(0), "other".getBytes(UTF_8));

    SlackEndpoint.Answer answer = endpoint.events(headers(timestamp(0), signed)::get, body);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void aTruncatedRequestIsRefused() {
    byte[] body = command("points").getBytes(UTF_8);
    Map<String, String> headers = headers(timestamp(0), signature.sign(timestamp(0), body));

    byte[] cut = Arrays.copyOf(body, body.length - 3);

    assertThat(endpoint.events(headers::get, cut).status()).isEqualTo(401);
  }

  @Test
  void anOversizedRequestIsRefusedUnread() {
    assertThat(post("x".repeat(SlackEndpoint.LARGEST_BODY + 1)).status()).isEqualTo(413);
  }

  @Test
  void whatIsNoRequestOfSlackIsRefused() {
    for (String body :
        List.of(
            "", "\u0000", "{", "{}x", "[]", "hello", "payload=", "payload=[", "command=%f", "%")) {
      assertThat(post(body).status()).as(body).isEqualTo(400);
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void deepNestingIsNoServerError() {
    assertThat(post("{\"a\":" + "[".repeat(5_000)).status()).isEqualTo(400);
  }

  @Test
  void whatIsGenuineButUnknownIsAcknowledged() {
    for (String body :
        List.of(
            "{\"type\":\"event_callback\",\"team_id\":\"T\",\"event\":{\"type\":\"new_thing\"}}",
            "{\"type\":\"event_callback\"}",
            "{}",
            "payload=%7B%22type%22%3A%22shortcut%22%7D",
            "command=%2Fambassadeur")) {
      assertThat(post(body).status()).as(body).isEqualTo(200);
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void slackVerifiesTheAddress() {
    SlackEndpoint.Answer answer =
        post("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}");

    assertThat(text(answer)).isEqualTo("3eZbrw1a");
  }

  @Test
  void slackProbesTheCertificateUnsigned() {
    byte[] body = "ssl_check=1&token=x".getBytes(UTF_8);

    assertThat(endpoint.events(name -> null, body).status()).isEqualTo(200);
    assertThat(heard).isEmpty();
  }

  @Test
  void aFormIsOpenedByItsTriggerAfterTheBotDecided() {
    reply = new Reply.OpenForm(SampleCards.form());

    SlackEndpoint.Answer answer = post(command("suggérer"));

    assertThat(answer.body()).isEmpty();
    assertThat(opened).containsExactly("trigger.1");
  }

  @Test
  void aFormThatDoesNotOpenIsApologisedFor() {
    reply = new Reply.OpenForm(SampleCards.form());
    isOpeningBroken = true;

    SlackEndpoint.Answer answer = post(command("suggérer"));

    assertThat(text(answer)).contains("ephemeral", "Le formulaire n’a pas pu s’ouvrir");
  }

  @Test
  void fieldErrorsKeepTheFormOpen() {
    reply = new Reply.FieldErrors(Map.of("link", "Pas une adresse", "gone", "Et autre"), null);

    SlackEndpoint.Answer answer = post(submission());

    assertThat(text(answer))
        .contains("\"response_action\":\"errors\"", "Pas une adresse", "Et autre", "\"link\"")
        .doesNotContain("\"gone\"");
  }

  @Test
  void aFormAfterAFormReplacesIt() {
    reply = new Reply.OpenForm(SampleCards.form());

    assertThat(text(post(submission())))
        .contains("\"response_action\":\"update\"", "\"callback_id\":\"sample.form\"");
    assertThat(opened).isEmpty();
  }

  @Test
  void slackRetriesWhatCouldNotBeStored() {
    SlackEndpoint failing =
        new SlackEndpoint(
            signature,
            new SlackInbound(new ResponseUrls(URI.create("https://slack.com/api/"))),
            new SlackInteractions(
                incoming -> {
                  throw new IllegalStateException("no disk");
                },
                modals(),
                new SlackPhrases(Language.ENGLISH),
                workspace -> {}));
    byte[] body = command("points").getBytes(UTF_8);
    Map<String, String> headers = headers(timestamp(0), signature.sign(timestamp(0), body));

    assertThat(failing.events(headers::get, body).status()).isEqualTo(500);
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(new SlackPhrases(Language.FRENCH).keys())
        .isEqualTo(new SlackPhrases(Language.ENGLISH).keys());
  }

  private static String command(String text) {
    return "team_id=T1&user_id=U1&channel_id=C1&command=%2Fambassadeur&trigger_id=trigger.1&text="
        + URLEncoder.encode(text, UTF_8);
  }

  private static String submission() {
    String json =
        """
        {"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"trigger_id":"t",
         "view":{"id":"V1","hash":"h","callback_id":"sample.form","private_metadata":"{}",
          "blocks":[{"type":"input","block_id":"link"}],
          "state":{"values":{"link":{"value":{"type":"plain_text_input","value":"x"}}}}}}
        """;
    return "payload=" + URLEncoder.encode(json, UTF_8);
  }

  private SlackEndpoint.Answer post(String body) {
    return post(body.getBytes(UTF_8), timestamp(0));
  }

  private SlackEndpoint.Answer post(byte[] body, String timestamp) {
    return endpoint.events(headers(timestamp, signature.sign(timestamp, body))::get, body);
  }

  private static Map<String, String> headers(String timestamp, String signature) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("x-slack-request-timestamp", timestamp);
    headers.put("x-slack-signature", signature.toLowerCase(Locale.ROOT));
    return headers;
  }

  private static String timestamp(long offset) {
    return String.valueOf(NOON.getEpochSecond() + offset);
  }

  private static String text(SlackEndpoint.Answer answer) {
    return new String(answer.body(), UTF_8);
  }
}
