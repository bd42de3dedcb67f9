/**
 * What the process stands on: its entry point, its settings, its clock, the trace of a request, and
 * its database, embedded when none is configured; what comes nearest to a word that nobody knows;
 * and the few threads that work has which takes long. May use no feature package.
 */
@org.jspecify.annotations.NullMarked
package dev.stepwell.platform;
