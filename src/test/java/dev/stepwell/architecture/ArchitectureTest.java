package dev.stepwell.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.and;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Public;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

  private static final String ROOT = "dev.stepwell";

  /** Every package, and which of the others it may use. A new package is entered here. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("pathway"),
          entry("pathway.evaluation", "pathway"),
          entry("catalog", "pathway.evaluation", "pathway"),
          entry("catalog.rules", "catalog", "pathway"),
          entry("picture", "catalog", "pathway.evaluation", "pathway"),
          entry("content", "catalog", "pathway"),
          entry("content.diff", "content", "catalog", "pathway"),
          entry("release", "content", "catalog.rules", "catalog", "pathway", "problem", "platform"),
          entry(
              "authoring",
              "release",
              "content.diff",
              "content",
              "catalog.rules",
              "catalog",
              "pathway",
              "audit",
              "identity",
              "problem",
              "platform"),
          entry("search", "release", "catalog", "pathway", "platform"),
          entry(
              "api.representation",
              "picture",
              "search",
              "authoring",
              "audit",
              "release",
              "content.diff",
              "content",
              "catalog",
              "pathway.evaluation",
              "pathway",
              "problem"),
          entry(
              "api.evaluation",
              "api.representation",
              "release",
              "catalog",
              "pathway.evaluation",
              "pathway",
              "problem",
              "platform"),
          entry(
              "api",
              "api.evaluation",
              "api.representation",
              "search",
              "authoring",
              "release",
              "content.diff",
              "content",
              "catalog",
              "pathway.evaluation",
              "pathway",
              "audit",
              "identity",
              "problem",
              "platform"),
          entry(
              "api.contract",
              "api",
              "api.evaluation",
              "api.representation",
              "search",
              "authoring",
              "release",
              "content.diff",
              "catalog",
              "pathway.evaluation",
              "pathway",
              "identity",
              "problem"),
          entry(
              "explorer",
              "release",
              "search",
              "picture",
              "content.diff",
              "catalog",
              "pathway",
              "problem",
              "platform"),
          entry(
              "explorer.where",
              "explorer",
              "api.evaluation",
              "api.representation",
              "picture",
              "catalog",
              "pathway.evaluation",
              "pathway",
              "problem",
              "platform"),
          entry(
              "explorer.editors",
              "explorer",
              "authoring",
              "identity",
              "content.diff",
              "release",
              "catalog",
              "pathway",
              "problem",
              "platform"),
          entry("audit", "identity", "problem", "platform"),
          entry("identity", "problem", "platform"),
          entry("problem", "platform", "connections"),
          entry("platform", "connections"),
          entry("connections"));

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void the_packages_are_those_named_and_each_is_flat() {
    Set<String> found =
        MAIN.stream().map(type -> type.getPackageName()).collect(Collectors.toSet());

    assertThat(found)
        .as("a rule about a package that does not exist passes in silence")
        .isEqualTo(packages().map(ArchitectureTest::in).collect(Collectors.toSet()));
  }

  static Stream<String> packages() {
    return MAY_USE.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_says_what_it_is_for_and_holds_no_unmarked_null(String name) {
    var description = MAIN.getPackage(in(name));

    assertThat(description.isAnnotatedWith(NullMarked.class))
        .as("%s has a package-info with its one job, and is @NullMarked", name)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void dependencies_run_down(String name) {
    String[] allowed = withWhatItMayUse(name).toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(in(name))
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage(ROOT + ".."))))
        .because("each package may use only what lies below it, and nobody uses a face")
        .check(MAIN);
  }

  @Test
  void no_packages_use_each_other_in_a_circle() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("a circle of packages can only be understood, and changed, as a whole")
        .check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pathway", "pathway.evaluation", "catalog", "catalog.rules", "picture"})
  void the_model_is_pure(String name) {
    String[] allowed =
        Stream.concat(Stream.of("java..", "org.jspecify.annotations"), withWhatItMayUse(name))
            .toArray(String[]::new);

    classes()
        .that()
        .resideInAPackage(in(name))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .because("the model and its evaluation know no framework, no storage and no wire format")
        .check(MAIN);
  }

  @Test
  void an_evaluation_reads_and_writes_nothing() {
    noClasses()
        .that()
        .resideInAPackage(in("pathway") + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.net..", "java.nio..", "java.sql..")
        .because("it is a function of pathway, history and day, and of nothing else")
        .check(MAIN);
  }

  @Test
  void entities_live_in_release_and_in_authoring() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .or()
        .areAnnotatedWith(Embeddable.class)
        .or()
        .areAnnotatedWith(MappedSuperclass.class)
        .should()
        .resideInAnyPackage(in("release"), in("authoring"))
        .because("tables change with the system of record, or with the work of editors")
        .check(MAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"release", "authoring"})
  void entities_never_leave_their_package(String name) {
    noClasses()
        .that()
        .resideOutsideOfPackage(in(name))
        .should()
        .dependOnClassesThat(and(annotatedWith(Entity.class), resideInAPackage(in(name))))
        .because("everybody else works on values")
        .check(MAIN);
  }

  @Test
  void no_entity_is_in_the_signature_of_a_resource() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Path.class)
        .should(Conditions.haveNoTypeAnnotatedWith(Entity.class))
        .because("the inside can change without breaking v1")
        .check(MAIN);
  }

  @Test
  void resource_methods_are_public() {
    methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .or()
        .areAnnotatedWith(Path.class)
        .should()
        .bePublic()
        .because("another one is silently not served, and still stands in the OpenAPI document")
        .check(MAIN);
  }

  @Test
  void every_operation_says_for_whom_it_is() {
    methods()
        .that()
        .areMetaAnnotatedWith(HttpMethod.class)
        .and()
        .areDeclaredInClassesThat(Conditions.haveAPathBeneath("/api/v1"))
        .should(Conditions.beAnnotatedOnThemselvesOrTheirClassWith(Public.class, Needs.class))
        .because("what says nothing is for nobody, and the contract could not tell")
        .check(MAIN);
  }

  @Test
  void the_clock_is_read_only_in_platform() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("platform"))
        .should()
        .accessTargetWhere(Conditions.readsTheClock())
        .because("a day is an input: the same question on the same day has the same answer")
        .check(MAIN);
  }

  @Test
  void injection_is_by_constructor() {
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .orShould()
        .beAnnotatedWith(ConfigProperty.class)
        .because("what a class needs is seen in its constructor, and a test can give it")
        .check(MAIN);
  }

  @Test
  void who_somebody_is_only_identity_asks() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("identity"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus.security.identity..", "jakarta.annotation.security..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("io.quarkus.security.Authenticated")
        .because("an authentication that fails elsewhere would be answered twice")
        .check(MAIN);
  }

  @Test
  void what_a_page_is_asked_for_only_its_query_reads() {
    noClasses()
        .that()
        .resideInAPackage(in("explorer") + "..")
        .and()
        .doNotHaveSimpleName("PageQuery")
        .should()
        .accessTargetWhere(Conditions.readsAQuery())
        .because("what is read is then what was checked, in the same reading of the address")
        .check(MAIN);
  }

  @Test
  void fhir_types_stay_in_fhir() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("fhir"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hl7..", "ca.uhn..")
        .because("FHIR is one face among several over the same values")
        .check(MAIN);
  }

  @Test
  void lucene_stays_in_search() {
    noClasses()
        .that()
        .resideOutsideOfPackage(in("search"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.lucene..")
        .because("what is found is told in values of our own, whatever finds it")
        .check(MAIN);
  }

  private static Map.Entry<String, Set<String>> entry(String name, String... mayUse) {
    return Map.entry(name, Set.of(mayUse));
  }

  private static Stream<String> withWhatItMayUse(String name) {
    return Stream.concat(Stream.of(name), MAY_USE.getOrDefault(name, Set.of()).stream())
        .map(ArchitectureTest::in);
  }

  private static String in(String name) {
    return ROOT + "." + name;
  }
}
