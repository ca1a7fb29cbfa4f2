package org.ambassadorbot.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import javax.imageio.ImageIO;
import org.ambassadorbot.core.people.Language;
import org.ambassadorbot.core.people.Person;
import org.ambassadorbot.core.people.PersonId;
import org.ambassadorbot.core.people.ProgrammeId;
import org.ambassadorbot.core.photo.PhotoId;
import org.ambassadorbot.core.photo.Photos;
import org.ambassadorbot.core.photo.Picture;
import org.ambassadorbot.core.photo.SamplePictures;
import org.ambassadorbot.core.store.Database;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.Simulator.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PhotoTest {
  private final LiveBot bot = new LiveBot("");
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    bot.close();
  }

  private PhotoId keep() {
    SimulatedPerson nadia =
        bot.company()
            .slack()
            .add(new Newcomer("Nadia", "nadia@example.org", "fr-FR", "Europe/Paris", false));
    bot.newsAfter(nadia, () -> nadia.says("aide"));
    Person owner =
        new Person(
            new PersonId(Long.parseLong(bot.column("SELECT MAX(id) FROM person").get(0))),
            new ProgrammeId(1),
            "Nadia",
            null,
            Language.FRENCH,
            ZoneId.of("Europe/Paris"),
            Set.of());
    Picture picture = Picture.read(SamplePictures.photo(6)).orElseThrow();
    return bot.part(Database.class)
        .write(() -> bot.part(Photos.class).keep(owner, picture, Instant.EPOCH));
  }

  private String path(PhotoId photo) {
    Photos photos = bot.part(Photos.class);
    String address =
        bot.part(Database.class)
            .read(() -> photos.address(new ProgrammeId(1), photo).orElseThrow());
    return URI.create(address).getPath();
  }

  private void show(PhotoId photo, boolean isShown) {
    Photos photos = bot.part(Photos.class);
    bot.part(Database.class).write(() -> photos.show(new ProgrammeId(1), photo, isShown));
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + bot.port() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
  }

  @Test
  void aPhotoIsThereForWhoeverHasItsAddressWhileItsOwnerAgrees() throws Exception {
    PhotoId photo = keep();
    String path = path(photo);
    assertThat(get(path).statusCode()).isEqualTo(404);

    show(photo, true);
    HttpResponse<byte[]> shown = get(path);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Content-Type")).contains("image/jpeg");
    assertThat(shown.headers().firstValue("Cache-Control")).contains("private, no-store");
    assertThat(ImageIO.read(new ByteArrayInputStream(shown.body())).getHeight()).isEqualTo(64);

    show(photo, false);
    HttpResponse<byte[]> hidden = get(path);
    assertThat(hidden.statusCode()).isEqualTo(404);
    assertThat(new String(hidden.body(), StandardCharsets.UTF_8)).contains("Cette photo");
    assertThat(get("/photos/").statusCode()).isEqualTo(404);
    assertThat(get("/photos/x" + path.substring("/photos".length())).statusCode()).isEqualTo(404);
  }
}
