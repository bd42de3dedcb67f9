package dev.stepwell.catalog.rules;

/**
 * A rule of the catalog, broken in one place.
 *
 * @param rule the rule's number, as ARCHITECTURE.md lists them
 * @param path where: plural of the entry's type, its key, then the way within its document; a step
 *     is named by its id, for example {@code /pathways/sciatica/steps/imaging/gate/criterion/of/1}
 * @param code the kind of violation, in kebab-case
 * @param message what is wrong and what to change, in words
 */
public record Violation(int rule, String path, String code, String message) {}
