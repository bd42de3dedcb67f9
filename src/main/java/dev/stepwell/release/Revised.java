package dev.stepwell.release;

/**
 * A change, as it stands in the record.
 *
 * @param release number of the release that made it
 * @param change what it did
 */
record Revised(int release, Change change) {}
