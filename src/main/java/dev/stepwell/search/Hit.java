package dev.stepwell.search;

import dev.stepwell.catalog.EntryKey;
import dev.stepwell.catalog.RedFlag;
import java.util.Optional;

/**
 * An entry that was found.
 *
 * @param key what it is
 * @param name what it is called; the question of an FAQ
 * @param snippet why it was found
 * @param redFlag itself, where it is a red flag
 */
public record Hit(EntryKey key, String name, Snippet snippet, Optional<RedFlag> redFlag) {}
