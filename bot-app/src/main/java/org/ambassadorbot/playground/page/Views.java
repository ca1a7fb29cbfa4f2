package org.ambassadorbot.playground.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ambassadorbot.core.people.Role;
import org.ambassadorbot.playground.SimulatedPerson;
import org.ambassadorbot.playground.SimulatedPerson.SeenForm;
import org.ambassadorbot.playground.SimulatedPerson.SeenMessage;
import org.jspecify.annotations.Nullable;

/** What the page asks to see. */
final class Views {
  /** A browser draws this many messages of one person without effort. */
  private static final int MOST_MESSAGES = 300;

  private static final Set<String> DRAWN =
      Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

  private final List<Company> companies;

  Views(List<Company> companies) {
    this.companies = List.copyOf(companies);
  }

  Answer companies() {
    return Answer.of(
        200, Json.CONTENT_TYPE, Json.write(companies.stream().map(Views::company).toList()));
  }

  /** Everything one person sees; 304 while that has not changed. */
  Answer state(Request request) {
    Optional<Company> company = find(companies, request);
    Optional<SimulatedPerson> person =
        company.flatMap(it -> it.person(request.parameter("person")));
    if (company.isEmpty() || person.isEmpty()) {
      return Answer.refusal(404, "person");
    }
    String body = Json.write(state(company.get(), person.get()));
    String version = Version.of(body);
    if (request.header("if-none-match").filter(version::equals).isPresent()) {
      return Answer.empty(304, Map.of("ETag", version));
    }
    return Answer.of(200, Json.CONTENT_TYPE, body).with("ETag", version);
  }

  /** The picture in a message, as far as browsers draw it and nothing runs in it. */
  Answer picture(Request request) {
    return find(companies, request)
        .flatMap(company -> company.person(request.parameter("person")))
        .flatMap(person -> person.picture(request.parameter("message")))
        .filter(picture -> DRAWN.contains(picture.mediaType()))
        .map(picture -> Answer.of(200, picture.mediaType(), picture.content()))
        .orElseGet(() -> Answer.refusal(404, "picture"));
  }

  static Optional<Company> find(List<Company> companies, Request request) {
    String platform = request.parameter("platform");
    return companies.stream()
        .filter(company -> company.simulator().platform().equals(platform))
        .findFirst();
  }

  private static CompanyView company(Company company) {
    List<PersonView> people =
        company.simulator().people().stream()
            .map(it -> new PersonView(it.id(), it.name(), role(company.roles().get(it.name()))))
            .toList();
    return new CompanyView(
        company.simulator().platform(), company.name(), company.channels(), people);
  }

  private static String role(@Nullable Role role) {
    return role == null ? "newcomer" : role.name().toLowerCase(Locale.ROOT);
  }

  private static StateView state(Company company, SimulatedPerson person) {
    List<SeenMessage> messages = person.messages();
    Map<String, Integer> heard = new TreeMap<>();
    company.simulator().people().forEach(it -> heard.put(it.id(), heardBy(it)));
    return new StateView(
        messages.subList(Math.max(0, messages.size() - MOST_MESSAGES), messages.size()),
        person.form().orElse(null),
        heard);
  }

  private static int heardBy(SimulatedPerson person) {
    return (int) person.messages().stream().filter(it -> it.author().equals("bot")).count();
  }

  /** A company, its channels and its people. */
  record CompanyView(
      String platform, String name, List<String> channels, List<PersonView> people) {}

  /** Somebody one may become on the page. */
  record PersonView(String id, String name, String role) {}

  /** What one person sees; {@code heard} counts the bot's messages to each colleague. */
  record StateView(
      List<SeenMessage> messages, @Nullable SeenForm form, Map<String, Integer> heard) {}
}
