/** Tests of the house rules: which package may use which, and what no file may hold. */
@org.jspecify.annotations.NullMarked
package dev.stepwell.architecture;
