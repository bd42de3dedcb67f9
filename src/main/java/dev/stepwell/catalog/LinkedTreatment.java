package dev.stepwell.catalog;

/**
 * A treatment as one link ties it to a condition; a link over a category is resolved to each of its
 * conditions.
 *
 * @param treatment the treatment
 * @param link the statement that ties it
 */
public record LinkedTreatment(Treatment treatment, Link link) {}
