package dev.stepwell.platform;

/** Tokens for whoever asks, and others could ask: one line, for the person at the terminal. */
final class NotOnlyHereException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotOnlyHereException(String host) {
    super(
        "In the profile dev, tokens are issued to whoever asks, so it listens on this machine only, and not on %s. Leave QUARKUS_HTTP_HOST out, or configure an identity provider: QUARKUS_OIDC_AUTH_SERVER_URL"
            .formatted(host));
  }
}
