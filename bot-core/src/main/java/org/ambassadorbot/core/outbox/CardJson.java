package org.ambassadorbot.core.outbox;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.ambassadorbot.core.message.ButtonAction;
import org.ambassadorbot.core.message.Card;
import org.ambassadorbot.core.message.CardElement;
import org.ambassadorbot.core.message.FormField;
import org.ambassadorbot.core.message.Span;
import org.ambassadorbot.core.place.Destination;

/** Cards and targets as JSON, for the store. Thread-safe. */
final class CardJson {
  private static final List<Class<?>> SEALED =
      List.of(
          CardElement.class,
          Span.class,
          ButtonAction.class,
          FormField.class,
          Destination.class,
          Target.class);

  /** Shared: what Jackson learns about every case of a card is hundreds of kilobytes. */
  private static final ObjectMapper MAPPER = mapper();

  private static final ObjectWriter CARD_WRITER = MAPPER.writerFor(Card.class);
  private static final ObjectWriter TARGET_WRITER = MAPPER.writerFor(Target.class);
  private static final ObjectReader CARDS = MAPPER.readerFor(Card.class);
  private static final ObjectReader TARGETS = MAPPER.readerFor(Target.class);

  /** Only what a record was made of is kept; what it can tell besides is not. */
  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    SEALED.forEach(type -> register(mapper, type));
    return mapper;
  }

  /** Every case of a sealed type goes by its own name. */
  private static void register(ObjectMapper mapper, Class<?> sealed) {
    mapper.addMixIn(sealed, Named.class);
    for (Class<?> type : sealed.getPermittedSubclasses()) {
      mapper.registerSubtypes(new NamedType(type, type.getSimpleName()));
    }
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  String write(Card card) {
    return json(CARD_WRITER, card);
  }

  String write(Target target) {
    return json(TARGET_WRITER, target);
  }

  private static String json(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Card card(String json) {
    try {
      return CARDS.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored card cannot be read", e);
    }
  }

  Target target(String json) {
    try {
      return TARGETS.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored target cannot be read", e);
    }
  }
}
