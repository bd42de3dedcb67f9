package dev.stepwell.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000", "a\u2028b", "a\u202eb", "\u200b"})
  void a_name_that_would_mislead_who_reads_it_is_none(String name) {
    assertThatThrownBy(() -> caller("s", name)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> caller(name, "n")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Caller("s", "n", Set.of(), Optional.of(name), ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_name_of_any_language_is_one_up_to_a_length() {
    assertThat(caller("s", "Zoë Østergård 李").name()).isEqualTo("Zoë Østergård 李");
    assertThat(caller("s", "a".repeat(Caller.LONGEST)).name()).hasSize(Caller.LONGEST);
    assertThatThrownBy(() -> caller("s", "a".repeat(Caller.LONGEST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void somebody_is_the_same_by_subject_or_by_name() {
    assertThat(caller("1", "anna").isSameAs(caller("1", "Anna Berg"))).isTrue();
    assertThat(caller("1", "anna").isSameAs(caller("2", "Anna"))).isTrue();
    assertThat(caller("1", "anna").isSameAs(caller("2", "ben"))).isFalse();
  }

  @Test
  void roles_are_told_in_their_order() {
    assertThat(Role.terms(List.of(), "or")).isEmpty();
    assertThat(Role.terms(List.of(Role.EDITOR), "or")).isEqualTo("editor");
    assertThat(Role.terms(List.of(Role.OPERATOR, Role.EDITOR), "or"))
        .isEqualTo("editor or operator");
    assertThat(Role.terms(Set.of(Role.values()), "and"))
        .isEqualTo("editor, reviewer, operator and partner");
  }

  private static Caller caller(String subject, String name) {
    return new Caller(subject, name, Set.of(), Optional.empty(), "127.0.0.1");
  }
}
