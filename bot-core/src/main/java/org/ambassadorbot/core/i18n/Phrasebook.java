package org.ambassadorbot.core.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.ambassadorbot.core.people.FormOfAddress;
import org.ambassadorbot.core.people.Language;

/**
 * The words of every {@link Phrase}, read once from the files beside their enums. Where a programme
 * says « vous », {@code x_fr_formal.properties} replaces the phrases that differ. Thread-safe.
 */
public final class Phrasebook {
  private final Map<Page, Map<String, Pattern>> pages = new ConcurrentHashMap<>();

  /** The phrases of one enum, in one language and form of address. */
  private record Page(Class<?> phrases, Language language, FormOfAddress address) {}

  /** A way of speaking: one language, one form of address. */
  public Texts speaking(Language language, FormOfAddress address) {
    return new Texts(this, language, address);
  }

  String format(Phrase phrase, Texts texts, Argument... arguments) {
    Page page = new Page(declaringClass(phrase), texts.language(), texts.address());
    Pattern pattern = pages.computeIfAbsent(page, Phrasebook::read).get(phrase.key());
    if (pattern == null) {
      throw new IllegalArgumentException("no words for " + phrase.key() + " in " + page);
    }
    return pattern.format(arguments);
  }

  private static Class<?> declaringClass(Phrase phrase) {
    return phrase instanceof Enum<?> constant ? constant.getDeclaringClass() : phrase.getClass();
  }

  private static Map<String, Pattern> read(Page page) {
    Locale locale = page.language().locale();
    Properties properties = new Properties();
    load(page.phrases(), locale.getLanguage(), properties, true);
    if (page.address() == FormOfAddress.FORMAL) {
      load(page.phrases(), locale.getLanguage() + "_formal", properties, false);
    }
    Map<String, Pattern> patterns = new HashMap<>();
    for (String key : properties.stringPropertyNames()) {
      patterns.put(key, Pattern.of(Markup.ofPattern(properties.getProperty(key)), locale));
    }
    return Map.copyOf(patterns);
  }

  private static void load(Class<?> phrases, String variant, Properties into, boolean isRequired) {
    String name = phrases.getSimpleName().replace("Phrase", "").toLowerCase(Locale.ROOT);
    String file = name + "_" + variant + ".properties";
    try (InputStream stream = phrases.getResourceAsStream(file)) {
      if (stream == null) {
        if (isRequired) {
          throw new IllegalStateException("no phrasebook " + file + " beside " + phrases.getName());
        }
        return;
      }
      Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
      into.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words of one phrase: as they stand, or with places to fill. */
  private interface Pattern {
    String format(Argument... arguments);

    static Pattern of(String text, Locale locale) {
      MessagePattern parsed = new MessagePattern(text);
      if (parsed.countParts() == 2) {
        return arguments -> text;
      }
      return new IcuPattern(new MessageFormat(text, locale));
    }
  }

  /** A pattern with places; ICU's format is not thread-safe, so one caller at a time uses it. */
  private record IcuPattern(MessageFormat format) implements Pattern {
    @Override
    public String format(Argument... arguments) {
      Map<String, Object> values = new HashMap<>();
      for (Argument argument : arguments) {
        values.put(argument.name(), argument.value());
      }
      synchronized (format) {
        return format.format(values);
      }
    }
  }
}
