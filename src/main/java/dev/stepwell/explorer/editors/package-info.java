/**
 * The pages for editors: change requests with what they change, comments, approval and rejection. A
 * token comes in the body of each form and goes back into the forms of the answer; nothing is kept.
 * They ask the door and {@code authoring} as the API does, and decide nothing.
 *
 * <p>May use {@code explorer}, {@code authoring}, {@code identity}, {@code content.diff}, {@code
 * release}, {@code catalog}, {@code pathway}, {@code problem} and {@code platform}.
 */
@NullMarked
package dev.stepwell.explorer.editors;

import org.jspecify.annotations.NullMarked;
