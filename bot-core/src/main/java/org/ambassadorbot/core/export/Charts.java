package org.ambassadorbot.core.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.ambassadorbot.core.link.PublicAddress;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.RichText;
import org.ambassadorbot.core.people.Person;

/**
 * Charts in chat: pictures at an address that lasts a day where platforms can fetch them, bars of
 * letters elsewhere. Only the figures are kept; a picture is drawn when somebody looks at it.
 * Thread-safe.
 */
public final class Charts {
  private static final String MEDIA_TYPE = "application/vnd.ambassador.chart+json";
  private static final String NAME = "graphique.png";
  private static final Duration LIFE = Duration.ofDays(1);
  private static final int WIDTH = 12;

  private final Optional<PublicAddress> address;
  private final Exports exports;
  private final JsonMapper json = new JsonMapper();

  @Inject
  Charts(Optional<PublicAddress> address, Exports exports) {
    this.address = address;
    this.exports = exports;
  }

  /** What shows a chart to a person. Belongs to the caller's transaction. */
  public CardElement draw(Person person, Chart chart) {
    if (address.filter(PublicAddress::isSeenByPlatforms).isEmpty()) {
      return new CardElement.Items(
          chart.bars().stream().map(bar -> line(chart, bar)).toList(), false);
    }
    try {
      ExportFile file = new ExportFile(NAME, MEDIA_TYPE, json.writeValueAsString(chart));
      return new CardElement.Picture(exports.keep(person, file, LIFE), chart.alternative());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures cannot be written", e);
    }
  }

  private static RichText line(Chart chart, Chart.Bar bar) {
    int full = (int) Math.round(chart.part(bar) * WIDTH);
    String drawn = "█".repeat(full) + "░".repeat(WIDTH - full);
    return RichText.plain(drawn + " " + bar.label() + ", " + bar.words());
  }

  /** The figures of a file that is to be drawn; empty for every other file. */
  public Optional<Chart> read(ExportFile file) {
    if (!file.mediaType().equals(MEDIA_TYPE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(json.readValue(file.content(), Chart.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("figures that cannot be read", e);
    }
  }
}
