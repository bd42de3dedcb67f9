/**
 * Properties of the evaluator that hold for every history: random histories from a seed, what they
 * are changed into, and the smallest one that breaks a property.
 */
@NullMarked
package dev.stepwell.pathway.evaluation.properties;

import org.jspecify.annotations.NullMarked;
