/** Pathways. */
@org.jspecify.annotations.NullMarked
package dev.stepwell.pathway;
