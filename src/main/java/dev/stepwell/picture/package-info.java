/**
 * A pathway, and where a person stands on it, as a picture: SVG, or a Mermaid flowchart. Pure; it
 * sees only {@code catalog} and what lies below it.
 */
@NullMarked
package dev.stepwell.picture;

import org.jspecify.annotations.NullMarked;
