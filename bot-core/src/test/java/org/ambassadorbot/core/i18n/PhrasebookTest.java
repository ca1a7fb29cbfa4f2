package org.ambassadorbot.core.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTest {
  private static final Pattern FAMILIAR =
      Pattern.compile(
          "(?iu)(?<![\\p{L}-])(tu|toi|te|ton|ta|tes|tien|tienne|tiens|tiennes)(?!\\p{L})|-(tu|toi)"
              + "(?!\\p{L})|(?<!\\p{L})t'");
  private static final Pattern FORMAL =
      Pattern.compile("(?iu)(?<!\\p{L})(vous|votre|vos|vôtre|vôtres)(?!\\p{L})|\\p{L}ez(?!\\p{L})");
  private static final Pattern BREAKABLE = Pattern.compile(" [:;?!»]|« |n° ");
  private static final Pattern STRAY_SPACE = Pattern.compile("[\\u00a0 ][:;?!,.]( |$)|“ | ”");

  /** Every list of phrases on the class path, which is read once. */
  private static final List<Class<?>> PHRASES =
      new ClassFileImporter()
          .importPackages("org.ambassadorbot").stream()
              .filter(type -> type.isAssignableTo(Phrase.class) && type.isEnum())
              .<Class<?>>map(type -> type.reflect())
              .toList();

  static Stream<Class<?>> phrases() {
    return PHRASES.stream();
  }

  private static Set<String> keys(Class<?> phrases) {
    return Stream.of(phrases.getEnumConstants())
        .map(constant -> ((Phrase) constant).key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties words(Class<?> phrases, String variant) {
    String name = phrases.getSimpleName().replace("Phrase", "").toLowerCase(Locale.ROOT);
    Properties words = new Properties();
    String file = name + "_" + variant + ".properties";
    try (InputStream stream = phrases.getResourceAsStream(file)) {
      if (stream != null) {
        words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static Set<String> arguments(@Nullable String pattern) {
    MessagePattern parsed = new MessagePattern(pattern == null ? "" : pattern);
    Set<String> names = new TreeSet<>();
    for (int i = 0; i < parsed.countParts(); i++) {
      MessagePattern.Part part = parsed.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
        names.add(parsed.getSubstring(part));
      }
    }
    return names;
  }

  @Test
  void thereArePhrases() {
    assertThat(phrases()).hasSizeGreaterThan(5);
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void everyPhraseHasWordsInBothLanguagesAndNoWordsAreUnused(Class<?> phrases) {
    assertThat(words(phrases, "fr").stringPropertyNames()).hasSameElementsAs(keys(phrases));
    assertThat(words(phrases, "en").stringPropertyNames()).hasSameElementsAs(keys(phrases));
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void bothLanguagesSayTheSameThings(Class<?> phrases) {
    Properties french = words(phrases, "fr");
    Properties english = words(phrases, "en");
    for (String key : keys(phrases)) {
      assertThat(arguments(english.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(french.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void everyFamiliarPhraseHasAFormalOne(Class<?> phrases) {
    Properties french = words(phrases, "fr");
    Set<String> familiar =
        keys(phrases).stream()
            .filter(key -> FAMILIAR.matcher(french.getProperty(key)).find())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(words(phrases, "fr_formal").stringPropertyNames()).containsAll(familiar);
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void familiarAndFormalAreNeverMixed(Class<?> phrases) {
    Properties french = words(phrases, "fr");
    Properties formal = words(phrases, "fr_formal");
    for (String key : keys(phrases)) {
      assertThat(french.getProperty(key)).as(key).doesNotContainPattern(FORMAL);
    }
    for (String key : formal.stringPropertyNames()) {
      assertThat(formal.getProperty(key)).as(key).doesNotContainPattern(FAMILIAR);
      assertThat(arguments(formal.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(french.getProperty(key)));
      assertThat(formal.getProperty(key)).as(key).isNotEqualTo(french.getProperty(key));
    }
    assertThat(keys(phrases)).containsAll(formal.stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void frenchPunctuationDoesNotBeginALine(Class<?> phrases) {
    for (String variant : Set.of("fr", "fr_formal")) {
      words(phrases, variant)
          .forEach(
              (key, text) ->
                  assertThat(text.toString()).as(key + "").doesNotContainPattern(BREAKABLE));
    }
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void apostrophesAreStraightAndNeverSwallowed(Class<?> phrases) {
    for (String variant : Set.of("fr", "fr_formal", "en")) {
      words(phrases, variant)
          .forEach((key, text) -> assertThat(text.toString()).as(key + "").doesNotContain("’"));
      words(phrases, variant)
          .forEach(
              (key, text) ->
                  assertThat(text.toString()).as(key + "").doesNotContainPattern("(?<!')'[{}]"));
    }
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void englishPunctuationStandsNextToItsWord(Class<?> phrases) {
    words(phrases, "en")
        .forEach(
            (key, text) ->
                assertThat(text.toString()).as(key + "").doesNotContainPattern(STRAY_SPACE));
  }

  @ParameterizedTest
  @MethodSource("phrases")
  void everyPhraseCanBeSaid(Class<?> phrases) {
    Phrasebook phrasebook = new Phrasebook();
    for (Language language : Language.values()) {
      for (FormOfAddress address : FormOfAddress.values()) {
        Texts texts = phrasebook.speaking(language, address);
        Stream.of(phrases.getEnumConstants())
            .map(Phrase.class::cast)
            .forEach(phrase -> assertThat(said(texts, phrase)).doesNotContain("{", "}", "**"));
      }
    }
  }

  private static String said(Texts texts, Phrase phrase) {
    Class<?> type = ((Enum<?>) phrase).getDeclaringClass();
    Argument[] arguments =
        arguments(words(type, "fr").getProperty(phrase.key())).stream()
            .map(name -> Argument.with(name, 2))
            .toArray(Argument[]::new);
    return texts.plain(phrase, arguments);
  }
}
