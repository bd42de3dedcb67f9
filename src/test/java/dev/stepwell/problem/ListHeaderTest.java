package dev.stepwell.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepwell.platform.Allocated;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListHeaderTest {

  private static final String NAME = "Accept-Encoding";

  private final List<String> read = new ArrayList<>();
  private final ListHeader<String> header =
      new ListHeader<>(
          NAME,
          value -> {
            read.add(value);
            return "<%s>".formatted(value);
          });

  @Test
  void all_its_lines_are_one_value() {
    MultiMap headers = headers("gzip").add("accept-encoding", "br").add("Accept", "text/html");

    assertThat(header.of(headers)).isEqualTo("<gzip,br>");
  }

  @Test
  void where_it_is_absent_it_means_what_an_empty_one_does() {
    assertThat(header.of(MultiMap.caseInsensitiveMultiMap())).isEqualTo("<>");
    assertThat(header.of(headers(""))).isEqualTo("<>");
  }

  @Test
  void what_many_requests_bring_is_read_once() {
    read.clear();
    for (int i = 0; i < 1_000; i++) {
      header.of(headers("gzip"));
      header.of(headers("br"));
      header.of(MultiMap.caseInsensitiveMultiMap());
    }

    assertThat(read).containsExactly("gzip", "br");
  }

  @Test
  void what_is_read_again_takes_no_more_than_the_list_of_its_lines() {
    MultiMap headers = headers("gzip");
    header.of(headers);
    long times = 100_000;

    long bytes =
        Allocated.bytes(
            () -> {
              for (int i = 0; i < times; i++) {
                header.of(headers);
              }
            });

    assertThat(bytes / times).isLessThan(150);
  }

  @Test
  void of_short_values_few_are_kept_and_of_long_ones_none() {
    read.clear();
    for (int i = 0; i < 20_000; i++) {
      header.of(headers("coding-" + i % 10_000));
    }
    assertThat(read).hasSizeGreaterThanOrEqualTo(20_000 - 256);

    read.clear();
    for (int i = 0; i < 10; i++) {
      header.of(headers("x".repeat(257)));
      header.of(headers("x".repeat(256)));
    }
    assertThat(read).hasSize(11);
  }

  private static MultiMap headers(String value) {
    return MultiMap.caseInsensitiveMultiMap().add(NAME, value);
  }
}
