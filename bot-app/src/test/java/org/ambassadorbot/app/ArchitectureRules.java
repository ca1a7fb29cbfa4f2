package org.ambassadorbot.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Who may import whom, over the packages below a root, with libraries below a prefix. */
final class ArchitectureRules {
  static final List<String> VOCABULARY =
      List.of("message", "inbound", "reply", "people", "place", "i18n");
  static final List<String> ENGINE =
      List.of(
          "platform",
          "dispatch",
          "outbox",
          "schedule",
          "store",
          "directory",
          "ledger",
          "page",
          "framing",
          "calendar",
          "export",
          "link",
          "photo",
          "event");

  private final String root;
  private final String libraries;

  /**
   * The rules.
   *
   * @param root the package that holds {@code core}, {@code slack}, {@code teams} and {@code app}
   * @param libraries what stands before the names of libraries' packages; empty for the real ones
   */
  ArchitectureRules(String root, String libraries) {
    this.root = root;
    this.libraries = libraries;
  }

  /** Every rule by its name. */
  Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("the vocabulary knows only itself", vocabularyKnowsOnlyItself());
    rules.put("the engine knows no feature", engineKnowsNoFeature());
    rules.put("the core knows nothing outside itself", coreKnowsNothingOutside());
    rules.put("features do not know each other", featuresDoNotKnowEachOther());
    rules.put("Slack sees the seam only", adapterSeesTheSeamOnly("slack"));
    rules.put("Teams sees the seam only", adapterSeesTheSeamOnly("teams"));
    rules.put("Slack's SDK stays in its adapter", onlyIn("com.slack.api..", "slack.."));
    rules.put(
        "the Bot Framework stays behind one package",
        onlyIn("com.microsoft.bot..", "teams.botframework.."));
    rules.put(
        "the scheduler stays in schedule", onlyIn("com.github.kagkarlsson..", "core.schedule.."));
    rules.put("Jdbi stays in stores", jdbiStaysInStores());
    rules.put("Guice stays in modules", guiceStaysInModules());
    rules.put("HTTP clients stay at the edges", httpClientsStayAtTheEdges());
    rules.put("time is given, not taken", timeIsGiven());
    rules.put("the core's fields are final", coreFieldsAreFinal());
    rules.put("every package is null-marked", everyPackageIsNullMarked());
    rules.put("the core has no cycle", noCycleIn("core"));
    rules.put("the app has no cycle", noCycleIn("app"));
    return rules;
  }

  private ArchRule vocabularyKnowsOnlyItself() {
    return classes()
        .that()
        .resideInAnyPackage(core(VOCABULARY))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(core(VOCABULARY))
                .or(resideInAnyPackage("java..", "org.jspecify..", "com.ibm.icu..")));
  }

  private ArchRule engineKnowsNoFeature() {
    return noClasses()
        .that()
        .resideInAnyPackage(core(ENGINE))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("core.feature.."));
  }

  private ArchRule coreKnowsNothingOutside() {
    return noClasses()
        .that()
        .resideInAPackage(in("core.."))
        .should()
        .dependOnClassesThat(ours().and(not(resideInAPackage(in("core..")))));
  }

  private ArchRule featuresDoNotKnowEachOther() {
    return slices().matching(in("core.feature.(*)..")).should().notDependOnEachOther();
  }

  private ArchRule adapterSeesTheSeamOnly(String adapter) {
    String[] seam =
        Stream.concat(VOCABULARY.stream(), Stream.of("platform"))
            .map(name -> in("core." + name + ".."))
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(seam)
            .or(resideInAPackage(in(adapter + "..")))
            .or(
                DescribedPredicate.describe(
                    "the bot", type -> type.getName().equals(in("core.dispatch.Bot"))));
    return noClasses()
        .that()
        .resideInAPackage(in(adapter + ".."))
        .should()
        .dependOnClassesThat(ours().and(not(allowed)));
  }

  private ArchRule onlyIn(String library, String home) {
    return noClasses()
        .that(ours().and(not(resideInAPackage(in(home)))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(libraries + library);
  }

  private ArchRule jdbiStaysInStores() {
    return noClasses()
        .that(
            ours()
                .and(not(resideInAPackage(in("core.store.."))))
                .and(not(outermostNameEndsWith("Store"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(libraries + "org.jdbi..");
  }

  private ArchRule guiceStaysInModules() {
    return noClasses()
        .that(
            ours()
                .and(not(outermostNameEndsWith("Module")))
                .and(not(outermostNameEndsWith("Main")))
                .and(not(resideInAPackage(in("app.live..")))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(libraries + "com.google.inject..");
  }

  private ArchRule httpClientsStayAtTheEdges() {
    String[] edges = {in("core.link.."), in("slack.."), in("teams.."), in("playground..")};
    return noClasses()
        .that(ours().and(not(resideInAnyPackage(edges))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.net.http..", libraries + "okhttp3..")
                .or(DescribedPredicate.describe("a connection", ArchitectureRules::isConnection)));
  }

  private ArchRule timeIsGiven() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("core.."), in("slack.."), in("teams.."))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe("takes the machine's time", ArchitectureRules::takesTime));
  }

  private ArchRule coreFieldsAreFinal() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(in("core.."))
        .and(DescribedPredicate.describe("are written by hand", ArchitectureRules::isByHand))
        .should()
        .beFinal();
  }

  private ArchRule everyPackageIsNullMarked() {
    return classes().that(ours()).should(new InNullMarkedPackage());
  }

  private ArchRule noCycleIn(String part) {
    return slices().matching(in(part + ".(*)..")).should().beFreeOfCycles();
  }

  private String in(String name) {
    return root + "." + name;
  }

  private String[] core(List<String> names) {
    return names.stream().map(name -> in("core." + name + "..")).toArray(String[]::new);
  }

  /** Whatever is ours, wherever it stands. */
  private DescribedPredicate<JavaClass> ours() {
    return resideInAnyPackage(
        in("core.."), in("slack.."), in("teams.."), in("app.."), in("playground.."));
  }

  private static DescribedPredicate<JavaClass> outermostNameEndsWith(String end) {
    return DescribedPredicate.describe(
        "are part of *" + end,
        type -> {
          String name = type.getName().replaceFirst("\\$.*", "");
          return name.endsWith(end);
        });
  }

  private static boolean isConnection(JavaClass type) {
    return type.isAssignableTo(java.net.URLConnection.class);
  }

  private static boolean takesTime(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    if (owner.equals("java.time.Clock")) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    if (owner.equals("java.lang.System")) {
      return name.equals("currentTimeMillis");
    }
    boolean isGivenAClock =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Clock.class));
    return owner.startsWith("java.time.") && name.equals("now") && !isGivenAClock;
  }

  private static boolean isByHand(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.SYNTHETIC);
  }

  /** Asks the package of each class for the annotation. */
  private static final class InNullMarkedPackage extends ArchCondition<JavaClass> {
    private InNullMarkedPackage() {
      super("stand in a package with @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean isMarked = type.getPackage().isAnnotatedWith(NullMarked.class);
      String message =
          type.getName() + (isMarked ? " is" : " is not") + " in a null-marked package";
      events.add(new SimpleConditionEvent(type, isMarked, message));
    }
  }

  /** The packages that rules speak of, so that none of them speaks of nothing. */
  List<String> packages() {
    return Stream.of(
            Arrays.stream(core(VOCABULARY)),
            Arrays.stream(core(ENGINE)),
            Stream.of(
                    "core.feature..",
                    "slack..",
                    "teams..",
                    "teams.botframework..",
                    "app..",
                    "playground..")
                .map(this::in))
        .flatMap(names -> names)
        .toList();
  }
}
