package dev.stepwell.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteNameTest {

  @Test
  void a_thread_that_answers_no_request_knows_no_route() {
    assertThat(RouteName.ofThePresent()).isEqualTo("/**");
  }
}
