package org.ambassadorbot.core.feature.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ambassadorbot.core.dispatch.PersonalData;

/** What is kept about somebody, as JSON to take along. */
final class PersonalJson {
  private final ObjectMapper mapper = new ObjectMapper();

  @Inject
  PersonalJson() {}

  String write(List<PersonalData.Part> parts) {
    Map<String, Object> all = new LinkedHashMap<>();
    parts.forEach(part -> all.put(part.name(), part.records()));
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
