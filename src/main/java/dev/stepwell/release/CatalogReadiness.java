package dev.stepwell.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/**
 * Started and ready mean that a catalog is loaded. The database may be away: reads do not need it.
 */
@ApplicationScoped
class CatalogReadiness {

  private final Editions editions;

  CatalogReadiness(Editions editions) {
    this.editions = editions;
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
    }
    return response.build();
  }
}
