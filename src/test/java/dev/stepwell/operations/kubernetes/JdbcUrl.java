package dev.stepwell.operations.kubernetes;

import java.net.URI;

/**
 * Where the configuration says that the database is.
 *
 * @param options what stands after the question mark, or nothing
 */
record JdbcUrl(String host, String port, String database, String options) {

  static JdbcUrl of(Rendering rendering) {
    String url = rendering.configuration().getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
    if (!url.startsWith("jdbc:postgresql://")) {
      return new JdbcUrl("", "", "", "");
    }
    URI uri = URI.create(url.substring("jdbc:".length()));
    return new JdbcUrl(
        String.valueOf(uri.getHost()),
        String.valueOf(uri.getPort()),
        uri.getPath().substring(1),
        uri.getQuery() == null ? "" : uri.getQuery());
  }
}
