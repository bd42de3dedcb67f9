/** Tests of the audit, on a real database, with callers who are really asked who they are. */
@org.jspecify.annotations.NullMarked
package dev.stepwell.audit;
