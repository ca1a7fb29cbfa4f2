package org.ambassadorbot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.ambassadorbot.core.link.LinkDraft;
import org.ambassadorbot.core.link.Links;
import org.ambassadorbot.core.link.TrackedLink;
import org.ambassadorbot.core.link.TrackedLinks;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;

/** Measures how long tracked links take to answer visitors, each with a browser of their own. */
final class LinkMeasure {
  private static final int PER_SECOND = 1_000;
  private static final int SECONDS = Integer.getInteger("bench.seconds", 6);
  private static final int LINKS = 50;
  private static final int PEOPLE = 40;

  private final PrintStream out;

  LinkMeasure(PrintStream out) {
    this.out = out;
  }

  /** Addresses of links that stand in a store from now on; nothing else may have it open. */
  static List<byte[]> visits(Path store) {
    List<String> paths = new ArrayList<>();
    try (Database database = Databases.open("jdbc:sqlite:" + store)) {
      TrackedLinks links = Links.of(database, "https://bot.example", Clock.systemUTC());
      for (int i = 0; i < LINKS; i++) {
        String page = "https://example.org/" + i;
        LinkDraft draft = LinkDraft.lasting(new ProgrammeId(1), "bench:" + i, page);
        TrackedLink link = database.write(() -> links.lead(draft));
        for (int person = 1; person <= PEOPLE; person++) {
          paths.add(URI.create(links.url(link, new PersonId(person))).getPath());
        }
      }
    }
    List<byte[]> visits = new ArrayList<>();
    for (int i = 0; i < 2 * SECONDS * PER_SECOND; i++) {
      visits.add(visit(paths.get(i * 7919 % paths.size()), i));
    }
    return visits;
  }

  private static byte[] visit(String path, int number) {
    return ("GET "
            + path
            + " HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:"
            + number
            + ") Firefox/150.0\r\nAccept-Language: fr\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  void run(Child bot, List<byte[]> visits) throws IOException {
    int half = visits.size() / 2;
    Load.pace(bot.port(), visits.subList(0, half), PER_SECOND); // warms it
    double cpu = bot.cpuSeconds();
    Load.Outcome outcome = Load.pace(bot.port(), visits.subList(half, visits.size()), PER_SECOND);
    Latencies latencies = outcome.latencies();
    String name = "tracked links, at an even rate";
    new FigureTable(out, "%.2f | %.2f | %.0f", name, "p50 ms", "p99 ms", "CPU µs each")
        .row(
            Math.round(outcome.perSecond()) + "/s",
            latencies.percentile(50),
            latencies.percentile(99),
            (bot.cpuSeconds() - cpu) * 1e6 / latencies.count());
  }
}
