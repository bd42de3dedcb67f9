package dev.stepwell.catalog.rules;

import dev.stepwell.catalog.Coding;
import dev.stepwell.pathway.Step;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every text of ours within an entry, with the way to it. The titles of codes are others' words.
 */
final class Texts {

  private final Map<String, String> found = new LinkedHashMap<>();

  private Texts() {}

  static Map<String, String> of(Object entry) {
    Texts texts = new Texts();
    texts.walk("", entry);
    return texts.found;
  }

  private void walk(String path, Object value) {
    if (value instanceof String text) {
      found.put(path, text);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> walk(path, present));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        Object element = list.get(i);
        walk(path + "/" + (element instanceof Step step ? step.id() : i), element);
      }
    } else if (value instanceof Coding coding) {
      walk(path + "/when", coding.when());
    } else if (value instanceof Record entry) {
      for (RecordComponent component : entry.getClass().getRecordComponents()) {
        walk(path + "/" + component.getName(), read(component, entry));
      }
    }
  }

  private static Object read(RecordComponent component, Record entry) {
    try {
      return component.getAccessor().invoke(entry);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record's component is always readable", e);
    }
  }
}
