package org.ambassadorbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.ambassadorbot.slack.inbound.SlackSignature;

/** Requests as Slack sends them, signed, each with a trigger of its own; made ahead of the load. */
final class SignedRequests {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
  static final String TEAM = "TBENCH";

  private static final String NAME = "UBENCH";
  private static final int PEOPLE = 40;

  private final Clock clock;
  private final SlackSignature signature;
  private final AtomicLong next = new AtomicLong(System.currentTimeMillis());

  private final String team;
  private final String name;

  SignedRequests(Clock clock) {
    this(clock, TEAM, NAME);
  }

  /**
   * Requests in the name of some people of a workspace.
   *
   * @param name what all of them are called, before their number
   */
  SignedRequests(Clock clock, String team, String name) {
    this.clock = clock;
    this.team = team;
    this.name = name;
    this.signature = new SlackSignature(SECRET, clock);
  }

  /** The ambassadors. */
  static List<String> people() {
    return LongStream.range(0, PEOPLE).mapToObj(number -> NAME + number).toList();
  }

  private String personOf(long number) {
    return name + number % PEOPLE;
  }

  /** A number that no request had before. */
  long fresh() {
    return next.incrementAndGet();
  }

  /** As many commands, people taking turns; the text may hold the number of the request. */
  List<byte[]> commands(int count, LongFunction<String> text) {
    return LongStream.range(0, count)
        .map(each -> fresh())
        .mapToObj(number -> command(personOf(number), text.apply(number), number))
        .toList();
  }

  /** One command of one person. */
  byte[] command(String user, String text) {
    return command(user, text, fresh());
  }

  private byte[] command(String user, String text, long number) {
    return signed(
        "token=gone&team_id="
            + team
            + "&team_domain=bench&channel_id=C0BENCH&channel_name=general&user_id="
            + user
            + "&user_name=somebody&command=%2Fambassador&text="
            + encoded(text)
            + "&api_app_id=A0BENCH&is_enterprise_install=false"
            + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F"
            + number
            + "&trigger_id="
            + number
            + ".1234567890.abcdef0123456789");
  }

  /** One press of a button in a private message. */
  byte[] press(String user, String actionId, String value) {
    long number = fresh();
    return signed(
        "payload="
            + encoded(
                "{\"type\":\"block_actions\",\"team\":{\"id\":\""
                    + team
                    + "\"},\"user\":{\"id\":\""
                    + user
                    + "\",\"team_id\":\""
                    + team
                    + "\"},\"api_app_id\":\"A0BENCH\",\"trigger_id\":\""
                    + number
                    + ".1.a\",\"channel\":{\"id\":\"D0"
                    + user
                    + "\"},\"actions\":[{\"type\":\"button\","
                    + "\"action_id\":\""
                    + actionId
                    + "\",\"block_id\":\"b\",\"value\":\""
                    + value
                    + "\",\"action_ts\":\""
                    + number
                    + ".1\"}],\"container\":{\"type\":\"message\",\"message_ts\":\"1700000000."
                    + number
                    + "\",\"channel_id\":\"D0"
                    + user
                    + "\",\"is_ephemeral\":false}}"));
  }

  private byte[] signed(String form) {
    byte[] body = form.getBytes(UTF_8);
    String time = Long.toString(clock.instant().getEpochSecond());
    String head =
        "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)\r\nAccept: */*\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: "
            + time
            + "\r\nX-Slack-Signature: "
            + signature.sign(time, body)
            + "\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] request = new byte[head.length() + body.length];
    System.arraycopy(head.getBytes(UTF_8), 0, request, 0, head.length());
    System.arraycopy(body, 0, request, head.length(), body.length);
    return request;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
