package dev.stepwell.identity;

import java.util.Optional;

/**
 * A request to an operation that needs a role.
 *
 * @param caller who tried; empty where no valid credential said so
 * @param address where it came from: the peer's IP address, or what a trusted proxy says
 * @param method the HTTP method
 * @param operation the operation, as the contract has it; empty where none is
 * @param path the path, without its query
 * @param traceId the trace of the request
 */
public record Attempt(
    Optional<Caller> caller,
    String address,
    String method,
    Optional<Named> operation,
    String path,
    String traceId) {

  /**
   * An operation.
   *
   * @param name its {@code operationId}
   * @param template its path, with its variables by name
   */
  public record Named(String name, String template) {}
}
