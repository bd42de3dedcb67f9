package dev.stepwell.release;

import dev.stepwell.catalog.Catalog;

/**
 * What a release did: the entries that it changed, and no others.
 *
 * @param before as they stood before; without those that were not there
 * @param after as it left them; without those that it retired
 */
public record Replaced(Catalog before, Catalog after) {}
