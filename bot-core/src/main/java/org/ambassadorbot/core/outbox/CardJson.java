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

  private final ObjectWriter writer;
  private final ObjectReader cards;
  private final ObjectReader targets;

  /** Only what a record was made of is kept; what it can tell besides is not. */
  CardJson() {
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
    writer = mapper.writer();
    cards = mapper.readerFor(Card.class);
    targets = mapper.readerFor(Target.class);
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
    return json(card, Card.class);
  }

  String write(Target target) {
    return json(target, Target.class);
  }

  private String json(Object value, Class<?> type) {
    try {
      return writer.forType(type).writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Card card(String json) {
    try {
      return cards.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored card cannot be read", e);
    }
  }

  Target target(String json) {
    try {
      return targets.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored target cannot be read", e);
    }
  }
}
