/**
 * A second evaluator of gates, written from the contract alone: plain yes or no for a history
 * without unknowns, and every way to fill them in for one with.
 */
@NullMarked
package dev.stepwell.pathway.evaluation.naive;

import org.jspecify.annotations.NullMarked;
