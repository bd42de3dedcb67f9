/**
 * What the service stands on: clock, trace context, configuration, embedded database.
 *
 * <p>Knows no feature.
 */
@NullMarked
package dev.stepwell.platform;

import org.jspecify.annotations.NullMarked;
