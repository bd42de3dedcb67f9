package dev.stepwell.explorer;

/**
 * A link to another page.
 *
 * @param name what it says
 * @param href where it leads
 */
public record NamedLink(String name, String href) {}
