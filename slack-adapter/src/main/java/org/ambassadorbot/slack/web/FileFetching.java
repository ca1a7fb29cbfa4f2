package org.ambassadorbot.slack.web;

import com.slack.api.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.ambassadorbot.core.inbound.Attachment;
import org.ambassadorbot.core.people.WorkspaceId;
import org.ambassadorbot.core.platform.PlatformException;
import org.ambassadorbot.core.platform.PlatformException.Reason;
import org.ambassadorbot.slack.place.FileUrls;

/** Downloads files that people sent to the bot, by the token and from Slack's own hosts alone. */
final class FileFetching {
  private static final String METHOD = "files.download";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Set<String> PLAIN = Set.of("image/jpeg", "image/png");

  private final WebCalls calls;
  private final SlackTokens tokens;
  private final FileUrls allowed;
  private final OkHttpClient client;

  FileFetching(WebCalls calls, SlackTokens tokens) {
    this.calls = calls;
    this.tokens = tokens;
    this.allowed = new FileUrls(calls.http().api());
    this.client =
        calls.http().client().newBuilder().followRedirects(false).callTimeout(PATIENCE).build();
  }

  byte[] fetch(WorkspaceId workspace, Attachment file, int largest) throws PlatformException {
    String token = tokens.tokenOf(workspace);
    File found =
        calls
            .repeatable(
                "files.info",
                methods -> methods.filesInfo(r -> r.token(token).file(file.reference())))
            .getFile();
    String url =
        address(found, largest)
            .filter(allowed::isAllowed)
            .orElseThrow(
                () -> new PlatformException(Reason.REJECTED, "no address of Slack's", null, null));
    return calls.observed(METHOD, () -> download(url, token, largest));
  }

  /** The file as it was given, or what Slack made of it where that is large or nobody else's. */
  private static Optional<String> address(File file, int largest) {
    boolean isFit =
        PLAIN.contains(String.valueOf(file.getMimetype()))
            && file.getSize() != null
            && file.getSize() <= largest;
    Stream<String> whole = Stream.of(file.getUrlPrivateDownload(), file.getUrlPrivate());
    Stream<String> drawn = Stream.of(file.getThumb1024(), file.getThumb960(), file.getThumb720());
    return (isFit ? Stream.concat(whole, drawn) : Stream.concat(drawn, whole))
        .filter(url -> url != null && !url.isEmpty())
        .findFirst();
  }

  /** Whoever may not read files is led to a page for logging in. */
  private byte[] download(String url, String token, int largest) throws PlatformException {
    Request request =
        new Request.Builder().url(url).header("Authorization", "Bearer " + token).build();
    try (Response response = client.newCall(request).execute()) {
      if (response.isRedirect()) {
        throw new PlatformException(Reason.UNAUTHORISED, "led elsewhere", null, null);
      }
      if (!response.isSuccessful()) {
        throw Failures.status(response, null, true);
      }
      return bytes(response.body().byteStream(), largest);
    } catch (IOException e) {
      throw Failures.of(e, true);
    }
  }

  private static byte[] bytes(InputStream stream, int largest)
      throws IOException, PlatformException {
    byte[] bytes = stream.readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw new PlatformException(Reason.REJECTED, "too large", null, null);
    }
    return bytes;
  }
}
