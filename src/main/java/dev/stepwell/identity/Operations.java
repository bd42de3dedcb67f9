package dev.stepwell.identity;

import dev.stepwell.problem.PathTemplate;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What a request needs, as the annotations of the resources say: found by its method and its path,
 * before anything else of it is looked at.
 */
@Singleton
class Operations {

  /** Everything beneath is for nobody, unless it says for whom. */
  static final String ROOT = "/api/v1";

  /** A read with this parameter is of something that is not published. */
  static final String PREVIEW = "changeRequest";

  private static final Need OF_PREVIEWS =
      new Need(false, Set.of(Role.EDITOR, Role.REVIEWER, Role.OPERATOR));

  private static final Pattern MATRIX = Pattern.compile(";[^/]*");

  private volatile @Nullable List<Operation> operations;

  /**
   * One operation.
   *
   * @param area the segment of its path beneath the root
   */
  private record Operation(String method, String template, String area, Pattern path, Need need) {}

  /** What the request needs. Where there is nothing, nothing is needed to be told so. */
  Need of(HttpServerRequest request, String path) {
    var plain = MATRIX.matcher(path).replaceAll("");
    if (!isBeneathRoot(plain)) {
      return Need.NOTHING;
    }
    var need = of(request.method().name(), plain);
    return need.isPublic() && request.params(true).contains(PREVIEW) ? OF_PREVIEWS : need;
  }

  static boolean isBeneathRoot(String path) {
    return path.equals(ROOT) || path.startsWith(ROOT + "/");
  }

  private Need of(String method, String path) {
    var verb = method.equals("HEAD") ? "GET" : method;
    var here = all().stream().filter(it -> it.path().matcher(path).matches()).toList();
    return here.stream()
        .filter(it -> it.method().equals(verb))
        .map(Operation::need)
        .findFirst()
        .orElseGet(() -> ofNeighbours(here.isEmpty() ? beneath(area(path)) : here));
  }

  /** Where no operation is, but only such as are not public, nobody else needs to know. */
  private static Need ofNeighbours(List<Operation> operations) {
    return operations.isEmpty() || operations.stream().anyMatch(it -> it.need().isPublic())
        ? Need.NOTHING
        : Need.anyOf(operations.stream().map(Operation::need));
  }

  private List<Operation> beneath(String area) {
    return all().stream().filter(it -> it.area().equals(area)).toList();
  }

  private static String area(String path) {
    var segments = path.substring(ROOT.length()).split("/", 3);
    return segments.length < 2 ? "" : segments[1];
  }

  private List<Operation> all() {
    var all = operations;
    if (all == null) {
      all = load(ConfigProvider.getConfig());
      operations = all;
    }
    return all;
  }

  private static List<Operation> load(Config config) {
    var found = new ArrayList<Operation>();
    var deployment = ResteasyReactiveRecorder.getCurrentDeployment();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        deployment.getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            if (isBeneathRoot(path)) {
              var need = Need.of(resource.getLazyMethod().getMethod(), config);
              found.add(new Operation(method, path, area(path), PathTemplate.pattern(path), need));
            }
          }
        });
    found.sort(
        Comparator.comparingInt((Operation it) -> PathTemplate.literals(it.template())).reversed());
    return List.copyOf(found);
  }
}
