package dev.stepwell.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.junit.jupiter.api.Test;

class RepresentationNamesTest {

  @Test
  void a_representation_is_named_in_the_code_as_in_the_contract() {
    classes()
        .that()
        .areAnnotatedWith(Schema.class)
        .should(haveTheNameOfTheirSchema())
        .because("who knows a name from the contract finds it in the code, and the other way round")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.stepwell.api.representation"));
  }

  /** The model may have taken the name itself: then it ends in View. */
  private static ArchCondition<JavaClass> haveTheNameOfTheirSchema() {
    return new ArchCondition<>("have the name of their schema, or that and View") {
      @Override
      public void check(JavaClass it, ConditionEvents events) {
        String schema = it.getAnnotationOfType(Schema.class).name();
        String name = it.getSimpleName();
        events.add(
            new SimpleConditionEvent(
                it,
                name.equals(schema) || name.equals(schema + "View"),
                "%s is the schema %s".formatted(it.getName(), schema)));
      }
    };
  }
}
