package org.ambassadorbot.app.demo;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ambassadorbot.core.link.Body;
import org.ambassadorbot.core.link.FetchRequest;
import org.ambassadorbot.core.link.Fetcher;
import org.ambassadorbot.core.link.Fetching;
import org.ambassadorbot.core.link.SafeFetcher;

/**
 * The make-believe company's own site, which stands nowhere: its pages come with the program, so
 * that its links have previews without a network. Everything else is fetched as ever.
 */
final class ExampleSite implements Fetcher {
  private static final Pattern OURS = Pattern.compile("([a-z0-9-]+\\.)*(example|example\\.org)");
  private static final Pattern PATH = Pattern.compile("[a-z0-9/-]{1,80}");

  private final SafeFetcher beyond;

  @Inject
  ExampleSite(SafeFetcher beyond) {
    this.beyond = beyond;
  }

  @Override
  public Fetching fetch(FetchRequest request) {
    Optional<URI> page = page(request.address());
    return page.isPresent() ? read(page.get()) : beyond.fetch(request);
  }

  private static Optional<URI> page(String address) {
    try {
      URI page = URI.create(address);
      String host = page.getHost();
      return host != null && OURS.matcher(host.toLowerCase(Locale.ROOT)).matches()
          ? Optional.of(page)
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private static Fetching read(URI page) {
    String path = page.getPath() == null ? "" : page.getPath().replaceAll("^/+|/+$", "");
    if (!PATH.matcher(path).matches()) {
      return new Fetching.Refused(Fetching.Reason.NOT_FOUND);
    }
    String file = "site/" + path.replace('/', '_') + ".html";
    try (InputStream stream = ExampleSite.class.getResourceAsStream(file)) {
      return stream == null
          ? new Fetching.Refused(Fetching.Reason.NOT_FOUND)
          : new Fetching.Fetched(
              new Body(stream.readAllBytes()), "text/html", "UTF-8", page.toString(), null, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
