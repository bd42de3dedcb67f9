package dev.stepwell.audit;

/**
 * A row of the audit.
 *
 * @param id ascending in the order of writing, with gaps
 * @param deed what it tells
 */
public record AuditEntry(long id, Deed deed) {}
