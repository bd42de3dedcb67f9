package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListHeaderTest {

  private static final String NAME = "Accept-Encoding";

  private final List<String> read = new ArrayList<>();
  private final ListHeader<Integer> header =
      new ListHeader<>(
          NAME,
          value -> {
            read.add(value);
            return value.length();
          });

  @Test
  void all_its_lines_are_one_value() {
    MultiMap headers = headers("gzip").add("accept-encoding", "br").add("Accept", "text/html");

    assertThat(header.of(headers)).isEqualTo("gzip,br".length());
  }

  @Test
  void where_it_is_absent_it_means_what_an_empty_one_does() {
    assertThat(header.of(MultiMap.caseInsensitiveMultiMap())).isZero();
    assertThat(header.of(headers(""))).isZero();
  }

  @Test
  void what_many_requests_bring_is_read_once() {
    for (int i = 0; i < 1_000; i++) {
      header.of(headers("gzip"));
      header.of(headers("br"));
      header.of(MultiMap.caseInsensitiveMultiMap());
    }

    assertThat(read).containsExactly("", "gzip", "br");
  }

  /** With what each takes beside its characters there is room for less than five hundred. */
  @Test
  void what_is_kept_is_bounded_whatever_clients_say() {
    int different = 20_000;
    for (int i = 0; i < 2 * different; i++) {
      header.of(headers("coding-" + i % different));
    }

    assertThat(read).hasSizeGreaterThan(2 * different - 1_000);
  }

  private static MultiMap headers(String value) {
    return MultiMap.caseInsensitiveMultiMap().add(NAME, value);
  }
}
