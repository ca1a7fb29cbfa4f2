package org.ambassadorbot.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ambassadorbot.core.link.Fetching.Fetched;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPreviewTest {
  private static final String ADDRESS = "https://www.blog.example/articles/apprentis";

  @Test
  void aPageSaysWhatItIs() {
    assertThat(
            read(
                """
                <html lang="fr"><head><title>Blog | Les apprentis</title>
                <meta property="og:title" content="Les apprentis racontent">
                <meta property="og:description" content="Un mois à l'atelier,
                   vu par eux.">
                <meta property="og:site_name" content="Le blog">
                <meta property="og:image" content="/images/a.jpg"></head></html>
                """))
        .contains(
            new LinkPreview(
                "Les apprentis racontent",
                "Un mois à l'atelier, vu par eux.",
                "https://www.blog.example/images/a.jpg",
                "Le blog",
                "fr"));
  }

  @Test
  void otherWaysToSayItAreUnderstood() {
    assertThat(
            read("<meta name=twitter:title content='Un titre'><meta name=description content=x>"))
        .contains(new LinkPreview("Un titre", "x", null, "blog.example", ""));
    assertThat(read("<title> Un\n titre </title>"))
        .contains(new LinkPreview("Un titre", "", null, "blog.example", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1251", "Shift_JIS"})
  void lettersAreThoseOfThePage(String charset) {
    String title =
        switch (charset) {
          case "windows-1251" -> "Привет";
          case "Shift_JIS" -> "こんにちは";
          default -> "Été à Orléans";
        };
    String page = "<meta charset=\"" + charset + "\"><title>" + title + "</title>";

    assertThat(read(page, Charset.forName(charset), null).map(LinkPreview::title)).contains(title);
    assertThat(read("<title>" + title, Charset.forName(charset), charset).map(LinkPreview::title))
        .contains(title);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>rien",
        "<title>  </title>",
        "<title>Log in to your account</title>",
        "<title>Connexion</title>",
        "<title>Intranet</title><form><input type=password></form>",
        "\u0000\u0001\u0002"
      })
  void aPageWithoutTitleOrForThoseWhoLogInHasNoPreview(String page) {
    assertThat(read(page)).isEmpty();
  }

  @Test
  void whatAPageSaysIsKeptShortAndPlain() {
    Optional<LinkPreview> preview =
        read(
            "<meta property=og:title content='\u202E"
                + "mot ".repeat(1_000)
                + "'><meta property=og:image content='javascript:alert(1)'>"
                + "<html lang='\"><script>'>");

    assertThat(preview).isPresent();
    assertThat(preview.get().title()).hasSizeLessThanOrEqualTo(200).startsWith("mot mot");
    assertThat(preview.get().image()).isNull();
    assertThat(preview.get().language()).isEmpty();
  }

  @Test
  void aFileIsCalledByItsName() {
    assertThat(file("https://blog.example/doc/Rapport%20annuel.pdf", "application/pdf"))
        .contains(new LinkPreview("Rapport annuel.pdf", "", null, "blog.example", ""));
    assertThat(file("https://blog.example/a.png", "image/png"))
        .contains(new LinkPreview("a.png", "", "https://blog.example/a.png", "blog.example", ""));
    assertThat(file("https://blog.example/", "application/pdf")).isEmpty();
    assertThat(file("https://blog.example/%E9%zz", "application/pdf")).isPresent();
  }

  private static Optional<LinkPreview> read(String page) {
    return read(page, StandardCharsets.UTF_8, "UTF-8");
  }

  private static Optional<LinkPreview> read(String page, Charset charset, @Nullable String said) {
    Body body = new Body(page.getBytes(charset));
    return ReadPreview.of(new Fetched(body, "text/html", said, ADDRESS, null, null));
  }

  private static Optional<LinkPreview> file(String address, String type) {
    return ReadPreview.of(new Fetched(new Body(new byte[1]), type, null, address, null, null));
  }
}
