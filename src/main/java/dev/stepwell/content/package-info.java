/**
 * The document form of the catalog: YAML or JSON, checked against the JSON Schemas, to and from its
 * values; and the built-in content. It sees {@code catalog} and {@code pathway}.
 */
@NullMarked
package dev.stepwell.content;

import org.jspecify.annotations.NullMarked;
