/**
 * What the process stands on: its entry point and its database, embedded when none is configured.
 * May use no feature package.
 */
@org.jspecify.annotations.NullMarked
package dev.stepwell.platform;
