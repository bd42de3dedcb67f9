package dev.stepwell.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @ValueSource(strings = {"mri", "herniated-disc", "under-18", "0", "a-b-c-1"})
  void kebab_case_is_a_slug(String text) {
    assertThat(Slug.isSlug(text)).isTrue();
    assertThat(Slug.require(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "-a",
        "a-",
        "a--b",
        "A",
        "Herniated-Disc",
        "a b",
        "a_b",
        "a/b",
        "a\n",
        "ä",
        "a–b",
        "sprains-&-strains",
        "disease-(pad)"
      })
  void nothing_else_is_a_slug(String text) {
    assertThat(Slug.isSlug(text)).isFalse();
    assertThatThrownBy(() -> Slug.require(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a slug in kebab-case: \"" + text + "\"");
  }

  @Test
  void a_slug_has_at_most_80_characters() {
    assertThat(Slug.isSlug("a".repeat(80))).isTrue();
    assertThat(Slug.isSlug("a".repeat(81))).isFalse();
  }

  @Test
  void a_list_of_slugs_is_copied_and_one_that_is_none_is_found_in_it() {
    List<String> slugs = new ArrayList<>(List.of("mri", "ct"));

    List<String> copy = Slug.requireAll(slugs);
    slugs.add("x-ray");

    assertThat(copy).containsExactly("mri", "ct").isUnmodifiable();
    assertThatThrownBy(() -> Slug.requireAll(List.of("mri", "X-ray", "ct")))
        .hasMessage("not a slug in kebab-case: \"X-ray\"");
  }
}
