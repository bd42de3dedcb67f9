package dev.stepwell.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which change requests are listed.
 *
 * @param state only those in this state
 * @param author only those of this author, in whatever case the name is written
 */
public record Filter(Optional<String> state, Optional<String> author) {

  String condition() {
    List<String> conditions = new ArrayList<>(List.of("id < :before"));
    state.ifPresent(any -> conditions.add("state = :state"));
    author.ifPresent(any -> conditions.add("lower(author) = lower(:author)"));
    return String.join(" and ", conditions);
  }

  Map<String, Object> parameters(long before) {
    Map<String, Object> parameters = new HashMap<>(Map.of("before", before));
    state.ifPresent(it -> parameters.put("state", it));
    author.ifPresent(it -> parameters.put("author", it));
    return parameters;
  }
}
