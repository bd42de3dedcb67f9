/**
 * The system of record: releases of the catalog in PostgreSQL, and the live catalog of this
 * replica. Entities stay in here; what leaves are values. It sees {@code content} and {@code
 * catalog}.
 */
@NullMarked
package dev.stepwell.release;

import org.jspecify.annotations.NullMarked;
