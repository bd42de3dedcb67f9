/** The pages for editors, asked for as a browser does. */
@NullMarked
package dev.stepwell.explorer.editors;

import org.jspecify.annotations.NullMarked;
