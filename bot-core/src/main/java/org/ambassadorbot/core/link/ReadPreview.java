package org.ambassadorbot.core.link;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.ambassadorbot.core.message.WebAddress;
import org.ambassadorbot.core.message.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a preview out of what was fetched; a page for those who log in says nothing of itself. */
final class ReadPreview {
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 300;
  private static final int LONGEST_SITE = 80;
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?iu)^(log ?in|sign ?in|se connecter|connexion|identification|authentification)\\b.*");
  private static final Pattern LOGIN_PATH =
      Pattern.compile("(?i).*/(login|signin|sign-in|sso|oauth2?|authorize|auth)(/.*)?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}([-_][A-Za-z0-9]{2,8})*");

  private ReadPreview() {}

  static Optional<LinkPreview> of(Fetching.Fetched fetched) {
    HttpUrl address = HttpUrl.parse(fetched.address());
    if (address == null) {
      return Optional.empty();
    }
    String host = address.host().replaceFirst("^www\\.", "");
    if (!fetched.mediaType().contains("html")) {
      return ofFile(fetched, address, host);
    }
    Document page = parse(fetched);
    String title =
        first(
            page,
            "meta[property=og:title]",
            "meta[name=twitter:title]",
            "meta[property=twitter:title]");
    LinkedData data = LinkedData.of(page);
    if (title.isEmpty()) {
      title = data.title();
    }
    boolean hasOwnTitle = !title.isEmpty();
    if (!hasOwnTitle) {
      title = page.title();
    }
    title = Wording.shorten(oneLine(title), LONGEST_TITLE);
    if (title.isBlank() || (!hasOwnTitle && isLogin(page, title, address))) {
      return Optional.empty();
    }
    return Optional.of(
        new LinkPreview(
            title,
            Wording.shorten(oneLine(description(page, data)), LONGEST_DESCRIPTION),
            image(page, data, address),
            site(page, data, host),
            language(page)));
  }

  /** Why nothing was read. */
  static NoPreview reason(Fetching.Fetched fetched) {
    HttpUrl address = HttpUrl.parse(fetched.address());
    if (address == null || !fetched.mediaType().contains("html")) {
      return NoPreview.UNTITLED;
    }
    Document page = parse(fetched);
    return isLogin(page, oneLine(page.title()), address) ? NoPreview.LOGIN : NoPreview.UNTITLED;
  }

  private static Document parse(Fetching.Fetched fetched) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(fetched.body().bytes()), fetched.charset(), fetched.address());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String first(Document page, String... places) {
    return Arrays.stream(places)
        .map(page::selectFirst)
        .filter(element -> element != null)
        .map(element -> element.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String description(Document page, LinkedData data) {
    String said = first(page, "meta[property=og:description]", "meta[name=twitter:description]");
    String linked = said.isEmpty() ? data.description() : said;
    return linked.isEmpty() ? first(page, "meta[name=description]") : linked;
  }

  private static String site(Document page, LinkedData data, String host) {
    String said = first(page, "meta[property=og:site_name]");
    String name = oneLine(said.isEmpty() ? data.site() : said);
    return Wording.shorten(name.isEmpty() ? host : name, LONGEST_SITE);
  }

  private static @Nullable String image(Document page, LinkedData data, HttpUrl base) {
    Element element = page.selectFirst("meta[property=og:image],meta[name=twitter:image]");
    HttpUrl linked = data.image().isEmpty() ? null : base.resolve(data.image());
    String otherwise = linked == null ? "" : linked.toString();
    String address = element == null ? otherwise : element.absUrl("content");
    boolean isUsable =
        address.startsWith("https://")
            && address.length() <= CanonicalUrl.LONGEST
            && WebAddress.isAllowed(address);
    return isUsable ? address : null;
  }

  private static String language(Document page) {
    Element root = page.selectFirst("html[lang]");
    String tag = root == null ? first(page, "meta[property=og:locale]") : root.attr("lang");
    return tag.length() <= 10 && LANGUAGE.matcher(tag).matches() ? tag : "";
  }

  private static boolean isLogin(Document page, String title, HttpUrl address) {
    boolean asksForPassword = page.selectFirst("input[type=password]") != null;
    return asksForPassword
        || LOGIN.matcher(title).matches()
        || LOGIN_PATH.matcher(address.encodedPath()).matches();
  }

  /** A document or a picture is called by its file's name. */
  private static Optional<LinkPreview> ofFile(
      Fetching.Fetched fetched, HttpUrl address, String host) {
    String path = address.encodedPath();
    String name = oneLine(decoded(path.substring(path.lastIndexOf('/') + 1)));
    boolean isImage = fetched.mediaType().startsWith("image/");
    boolean isShowable = isImage && fetched.address().startsWith("https://");
    return name.isBlank()
        ? Optional.empty()
        : Optional.of(
            new LinkPreview(
                Wording.shorten(name, LONGEST_TITLE),
                "",
                isShowable ? fetched.address() : null,
                Wording.shorten(host, LONGEST_SITE),
                ""));
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }

  private static String oneLine(String text) {
    return Wording.clean(text).replaceAll("\\s+", " ").strip();
  }

  /** The media types a preview can be made of. */
  static String[] mediaTypes() {
    return new String[] {
      "text/html",
      "application/xhtml+xml",
      "application/pdf",
      "image/png",
      "image/jpeg",
      "image/gif",
      "image/webp"
    };
  }
}
