/**
 * The reads of {@code /api/v1}: resources, filters, paging, caching. A representation is rendered
 * once per release and served as bytes. It sees {@code release} and {@code catalog}.
 */
@NullMarked
package dev.stepwell.api;

import org.jspecify.annotations.NullMarked;
