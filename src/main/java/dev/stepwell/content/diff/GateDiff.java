package dev.stepwell.content.diff;

import java.util.Optional;

/**
 * A gate that means something else than before, in words.
 *
 * @param before until when the step was locked; empty where it was always open
 * @param after until when it is locked; empty where it is always open
 */
public record GateDiff(Optional<String> before, Optional<String> after) {}
