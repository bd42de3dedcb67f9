/** Tests of the door, with tokens that are really signed and really verified. */
@org.jspecify.annotations.NullMarked
package dev.stepwell.identity;
