package org.ambassadorbot.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
  private static final String ROOT = "org.ambassadorbot";
  private static final String VIOLATIONS = "org.ambassadorbot.app.violations";
  private static final ArchitectureRules RULES = new ArchitectureRules(ROOT, "");
  private static final ArchitectureRules BROKEN_RULES =
      new ArchitectureRules(VIOLATIONS, VIOLATIONS + ".library.");

  private static final JavaClasses MAIN_CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages(ROOT);
  private static final JavaClasses BROKEN_CLASSES =
      new ClassFileImporter().importPackages(VIOLATIONS);

  static Stream<String> rules() {
    return RULES.all().keySet().stream();
  }

  static Stream<String> packages() {
    return RULES.packages().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theProgramKeepsTheRule(String rule) {
    rule(RULES, rule).allowEmptyShould(true).check(MAIN_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleIsSeenFailing(String rule) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> rule(BROKEN_RULES, rule).check(BROKEN_CLASSES))
        .withMessageContaining(VIOLATIONS);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void noRuleSpeaksOfAnEmptyPackage(String name) {
    assertThat(MAIN_CLASSES.that(resideInAPackage(name)))
        .anyMatch(type -> !type.getSimpleName().equals("package-info"));
  }

  private static ArchRule rule(ArchitectureRules rules, String name) {
    ArchRule rule = rules.all().get(name);
    return Objects.requireNonNull(rule, name);
  }
}
