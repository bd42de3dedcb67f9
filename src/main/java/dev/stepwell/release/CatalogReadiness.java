package dev.stepwell.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Started and ready mean that a catalog is loaded. The database may be away, and there may be newer
 * releases: reads go on. How far behind this replica is, is told.
 */
@ApplicationScoped
class CatalogReadiness {

  private final Editions editions;
  private final Following following;

  CatalogReadiness(Editions editions, Following following) {
    this.editions = editions;
    this.following = following;
  }

  @Produces
  @ApplicationScoped
  @Startup
  HealthCheck started() {
    return () -> check("catalog loaded");
  }

  @Produces
  @ApplicationScoped
  @Readiness
  HealthCheck ready() {
    return () -> check("catalog served");
  }

  private HealthCheckResponse check(String name) {
    var response = HealthCheckResponse.named(name).status(editions.isOpen());
    if (editions.isOpen()) {
      response.withData("release", editions.current().release().number());
      response.withData("releasesBehind", following.behind());
      following.lastContact().ifPresent(at -> response.withData("lastContact", at.toString()));
    }
    return response.build();
  }
}
