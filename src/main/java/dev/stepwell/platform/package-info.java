/**
 * What the process stands on: its entry point, its settings, its clock, the trace of a request, and
 * its database, embedded when none is configured; and what comes nearest to a word that nobody
 * knows. May use no feature package.
 */
@org.jspecify.annotations.NullMarked
package dev.stepwell.platform;
