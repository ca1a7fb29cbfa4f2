package org.ambassadorbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.ambassadorbot.core.conversation.MovableClock;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.schedule.Cadence;
import org.ambassadorbot.core.schedule.Schedule;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.core.store.Databases;
import org.ambassadorbot.core.store.Dialect;
import org.ambassadorbot.core.store.TestDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FetchPreviewsTest {
  private static final ProgrammeId PROGRAMME = new ProgrammeId(1);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-09-02T08:00:00Z"));
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private final OneShots planned = new OneShots();
  private final List<Database> opened = new ArrayList<>();

  /** What is planned for each key. */
  private static final class OneShots extends TreeMap<String, Instant> implements Schedule {
    private static final long serialVersionUID = 1;

    @Override
    public void repeat(String job, String key, Cadence cadence) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void once(String job, String key, Instant at, String payload) {
      put(key, at);
    }

    @Override
    public boolean cancel(String job, String key) {
      return remove(key) != null;
    }
  }

  private Database database() {
    return opened.get(0);
  }

  private void open(Dialect dialect) {
    opened.add(Databases.open(TestDatabases.url(dialect)));
    database()
        .write(
            () ->
                database()
                    .handle()
                    .execute(
                        "INSERT INTO programme (id, name, language, form_of_address, zone, country,"
                            + " working_hours, is_shared, created_at) VALUES (1, 'P', 'fr', 'FAMILIAR',"
                            + " 'Europe/Paris', 'FR', 'Mon-Fri 09:00-18:00', 0, 0)"));
  }

  @AfterEach
  void close() {
    opened.forEach(Database::close);
  }

  private FetchPreviews fetching(Fetcher fetcher) {
    return new FetchPreviews(
        request -> {
          asked.add(request.address());
          return fetcher.fetch(request);
        },
        new FetchPreviews.Rows(new LinkPreviewStore(database()), new WantedLinkStore(database())),
        planned,
        database(),
        clock);
  }

  private LinkPreviews previews() {
    return new LinkPreviews(
        new LinkPreviewStore(database()), new WantedLinkStore(database()), planned, clock);
  }

  private void want(String address) {
    database().write(() -> previews().want(PROGRAMME, link(address)));
  }

  private Optional<String> title(String address) {
    return database().read(() -> previews().find(PROGRAMME, link(address)).map(LinkPreview::title));
  }

  private Optional<NoPreview> refusal(String address) {
    return database().read(() -> previews().refusal(PROGRAMME, link(address)));
  }

  private static CanonicalUrl link(String address) {
    return CanonicalUrl.of(address).orElseThrow();
  }

  private static Fetching page(String address) {
    byte[] html = ("<title>" + address + "</title>").getBytes(StandardCharsets.UTF_8);
    return new Fetching.Fetched(new Body(html), "text/html", "utf-8", address, null, null);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aHundredLinksWantedAtOnceAreReadOnceEach(Dialect dialect) {
    open(dialect);
    List<String> wanted =
        IntStream.range(0, 100).mapToObj(i -> "https://site" + i + ".example/").toList();
    wanted.forEach(this::want);
    wanted.forEach(this::want);

    fetching(request -> page(request.address())).run();

    assertThat(asked).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(wanted).allSatisfy(link -> assertThat(title(link)).contains(link));
    assertThat(planned).doesNotContainKey("later");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aBusySiteIsAskedAgainThreeTimesInAll(Dialect dialect) {
    open(dialect);
    want("https://busy.example/");
    Fetcher busy = request -> new Fetching.Refused(Fetching.Reason.BUSY);

    fetching(busy).run();
    assertThat(refusal("https://busy.example/")).isEmpty();
    assertThat(planned).containsEntry("later", clock.instant().plus(Duration.ofMinutes(1)));
    fetching(busy).run();
    assertThat(asked).hasSize(1);

    clock.passes(Duration.ofMinutes(1));
    fetching(busy).run();
    clock.passes(Duration.ofMinutes(1));
    fetching(busy).run();
    clock.passes(Duration.ofMinutes(1));
    fetching(busy).run();
    assertThat(asked).hasSize(3);
    assertThat(refusal("https://busy.example/")).contains(NoPreview.UNREACHABLE);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatADeadProcessHadTakenIsReadByAnother(Dialect dialect) {
    open(dialect);
    want("https://site.example/");
    database()
        .write(
            () ->
                new WantedLinkStore(database())
                    .take(clock.instant(), clock.instant().plus(Duration.ofMinutes(3)), 16));

    FetchPreviews other = fetching(request -> page(request.address()));
    other.run();
    assertThat(asked).isEmpty();
    assertThat(planned).containsEntry("later", clock.instant().plus(Duration.ofMinutes(3)));

    clock.passes(Duration.ofMinutes(3));
    other.run();
    assertThat(title("https://site.example/")).contains("https://site.example/");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPageThatDefeatsTheReaderKeepsNoOtherFromBeingRead(Dialect dialect) {
    open(dialect);
    want("https://odd.example/");
    want("https://site.example/");

    fetching(
            request -> {
              if (request.address().contains("odd")) {
                throw new IllegalStateException("a defect");
              }
              return page(request.address());
            })
        .run();

    assertThat(refusal("https://odd.example/")).contains(NoPreview.UNREACHABLE);
    assertThat(title("https://site.example/")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPageThatEndsProcessesIsGivenUp(Dialect dialect) {
    open(dialect);
    want("https://poison.example/");
    FetchPreviews dying =
        fetching(
            request -> {
              throw new OutOfMemoryError("as if");
            });
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(dying::run).isInstanceOf(OutOfMemoryError.class);
      clock.passes(Duration.ofMinutes(3));
    }

    dying.run();

    assertThat(asked).hasSize(3);
    assertThat(refusal("https://poison.example/")).contains(NoPreview.UNREACHABLE);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aPageTooDeepToBeReadKeepsNoOtherFromBeingRead(Dialect dialect) {
    open(dialect);
    want("https://deep.example/");
    want("https://site.example/");

    fetching(
            request -> {
              if (request.address().contains("deep")) {
                throw new StackOverflowError();
              }
              return page(request.address());
            })
        .run();

    assertThat(refusal("https://deep.example/")).contains(NoPreview.UNREACHABLE);
    assertThat(title("https://site.example/")).isPresent();
  }
}
