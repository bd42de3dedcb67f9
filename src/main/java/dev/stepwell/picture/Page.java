package dev.stepwell.picture;

/** What a picture is seen on: {@code prefers-color-scheme}. Paper is light. */
enum Page {
  LIGHT,
  DARK
}
