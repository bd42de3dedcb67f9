/**
 * The model of a care pathway: ordered steps, their gates, and the criteria of a gate. Pure values;
 * it sees nothing but {@code java..} and nullness annotations.
 */
@NullMarked
package dev.stepwell.pathway;

import org.jspecify.annotations.NullMarked;
