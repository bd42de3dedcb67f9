package dev.stepwell.search;

/**
 * A word of a text.
 *
 * @param word in lower case, without accents
 * @param stem what it shares with its other forms
 * @param start where it begins in the text
 * @param end where it ends there
 */
record Token(String word, String stem, int start, int end) {}
