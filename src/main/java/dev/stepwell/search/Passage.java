package dev.stepwell.search;

/**
 * A text of an entry, as it is searched and shown.
 *
 * @param place where in the entry
 * @param label what is shown before it, and not searched; may be empty
 * @param text what is searched
 */
record Passage(Place place, String label, String text) {}
