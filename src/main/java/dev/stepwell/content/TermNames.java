package dev.stepwell.content;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import dev.stepwell.pathway.Term;

/** Writes and reads an enum of terms by its terms. */
final class TermNames extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public String[] findEnumValues(
      MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
    String[] found = super.findEnumValues(config, type, constants, names);
    for (int i = 0; i < constants.length; i++) {
      if (constants[i] instanceof Term term) {
        found[i] = term.term();
      }
    }
    return found;
  }
}
