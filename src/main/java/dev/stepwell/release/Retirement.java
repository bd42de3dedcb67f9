package dev.stepwell.release;

import java.util.Optional;

/**
 * An entry that is no longer in the catalog.
 *
 * @param release number of the release that retired it
 * @param successor key of the entry of the same type that takes its place
 */
public record Retirement(int release, Optional<String> successor) {}
