package dev.stepwell.problem;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The operations of all resources. Which methods a path has: the {@code Allow} that a 405 must
 * carry and the framework leaves out; which bodies they read, for a 415; and in which forms they
 * answer, for a 406.
 */
@Singleton
class Routes {

  private volatile @Nullable List<Route> routes;

  /** Where no resource has the path. */
  static final Set<String> NONE = Set.of("OPTIONS");

  /** The methods of the resources that have this path, in alphabetical order. */
  Set<String> of(String path) {
    var methods = at(path).map(Route::method).collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.addAll(NONE);
    return methods;
  }

  /** The media types of the bodies that an operation reads, in its order. */
  List<String> readBy(String method, String path) {
    return at(path)
        .filter(it -> it.method().equals(method))
        .flatMap(it -> it.reads().stream())
        .distinct()
        .toList();
  }

  /** The media types in which an operation answers, in its order. */
  List<String> madeBy(String method, String path) {
    return at(path)
        .filter(it -> it.method().equals(method))
        .flatMap(it -> it.makes().stream())
        .distinct()
        .toList();
  }

  private Stream<Route> at(String path) {
    var found = routes().stream().filter(it -> it.path().matcher(path).matches()).toList();
    // A path that is written out goes before one with a place for any name.
    boolean isWrittenOut = found.stream().anyMatch(Route::isWrittenOut);
    return found.stream().filter(it -> it.isWrittenOut() == isWrittenOut);
  }

  private record Route(
      String method, Pattern path, boolean isWrittenOut, List<String> reads, List<String> makes) {}

  private List<Route> routes() {
    var all = routes;
    if (all == null) {
      all = load();
      routes = all;
    }
    return all;
  }

  private static List<Route> load() {
    var routes = new ArrayList<Route>();
    var deployment = ResteasyReactiveRecorder.getCurrentDeployment();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        deployment.getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            var reads = resource.getConsumes().stream().map(MediaType::toString).toList();
            var produces = Optional.ofNullable(resource.getProduces());
            var makes =
                produces.stream()
                    .flatMap(it -> Stream.of(it.getSortedOriginalMediaTypes()))
                    .map(MediaType::toString)
                    .toList();
            routes.add(
                new Route(method, PathTemplate.pattern(path), !path.contains("{"), reads, makes));
          }
        });
    return List.copyOf(routes);
  }
}
