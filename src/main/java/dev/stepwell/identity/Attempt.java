package dev.stepwell.identity;

import java.util.Optional;

/**
 * A request to an operation that needs a role.
 *
 * @param caller who tried; empty where no valid credential said so
 * @param address where it came from: the peer's IP address, or what a trusted proxy says
 * @param method the HTTP method
 * @param operation its name in the contract; empty where no operation is
 * @param path the path, without its query
 * @param traceId the trace of the request
 */
public record Attempt(
    Optional<Caller> caller,
    String address,
    String method,
    Optional<String> operation,
    String path,
    String traceId) {}
