package dev.stepwell.identity;

import dev.stepwell.platform.Settings;
import dev.stepwell.problem.PathTemplate;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

  private static final Need OF_PREVIEWS = new Need(false, Set.copyOf(Previews.ROLES));

  private static final Asked NOTHING = new Asked(Optional.empty(), Need.NOTHING);
  private static final Asked NOBODYS = new Asked(Optional.empty(), Need.UNTOLD);
  private static final Area NOWHERE = new Area("", List.of());
  private static final Pattern MATRIX = Pattern.compile(";[^/]*");

  private final Settings.Evaluations evaluations;
  private volatile @Nullable List<Area> areas;

  Operations(Settings.Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /**
   * What is asked for.
   *
   * @param operation as the contract has it; empty where no operation is
   */
  record Asked(Optional<Attempt.Named> operation, Need need) {}

  /** An operation; a path stands for itself before it stands for the variables of another. */
  private record Operation(String method, String template, Pattern path, Asked asked) {}

  /** What has the same first segment beneath the root. */
  private record Area(String name, List<Operation> operations, boolean isPublic) {

    Area {
      operations = List.copyOf(operations);
    }

    Area(String name, List<Operation> operations) {
      this(name, operations, operations.stream().allMatch(it -> it.asked().need().isPublic()));
    }

    Asked asked(String method, String path) {
      var here = operations.stream().filter(it -> it.path().matcher(path).matches()).toList();
      return here.stream()
          .filter(it -> it.method().equals(method))
          .map(Operation::asked)
          .findFirst()
          .orElseGet(() -> ofNeighbours(here.isEmpty() ? operations : here));
    }

    /** Where no operation is: as long as one nearby is public, anybody may be told so. */
    private static Asked ofNeighbours(List<Operation> nearby) {
      return nearby.stream().anyMatch(it -> it.asked().need().isPublic())
          ? NOTHING
          : new Asked(Optional.empty(), Need.anyOf(nearby.stream().map(it -> it.asked().need())));
    }
  }

  /** What the request needs. Where there is nothing, nothing is needed to be told so. */
  Asked of(HttpServerRequest request, String path) {
    var plain = path.indexOf(';') < 0 ? path : MATRIX.matcher(path).replaceAll("");
    if (!isBeneathRoot(plain)) {
      return NOTHING;
    }
    var area = area(plain);
    boolean preview = request.query() != null && request.params(true).contains(Previews.PARAMETER);
    if (area.isPublic() && !preview) {
      return NOTHING;
    }
    var method = request.method().name();
    var asked = area.asked(method.equals("HEAD") ? "GET" : method, plain);
    return preview && asked.need().isPublic() ? new Asked(asked.operation(), OF_PREVIEWS) : asked;
  }

  /**
   * What an operation needs that somebody names by its method and its plain path. What is no
   * operation is for nobody: nobody looks for it there.
   */
  Asked named(String method, String path) {
    var asked = area(path).asked(method, path);
    return asked.operation().isPresent() ? asked : NOBODYS;
  }

  static boolean isBeneathRoot(String path) {
    return path.startsWith(ROOT)
        && (path.length() == ROOT.length() || path.charAt(ROOT.length()) == '/');
  }

  /** The name of the area that a path is in: its first segment beneath the root. */
  private static String name(String path) {
    return path.substring(startOfName(path), endOfName(path));
  }

  private static int startOfName(String path) {
    return Math.min(ROOT.length() + 1, path.length());
  }

  private static int endOfName(String path) {
    int end = path.indexOf('/', startOfName(path));
    return end < 0 ? path.length() : end;
  }

  /** The area that a path is in, by its name as that stands there: there are few. */
  private Area area(String path) {
    int start = startOfName(path);
    int length = endOfName(path) - start;
    for (var area : areas()) {
      if (area.name().length() == length && path.startsWith(area.name(), start)) {
        return area;
      }
    }
    return NOWHERE;
  }

  private List<Area> areas() {
    var loaded = areas;
    if (loaded == null) {
      loaded = load(evaluations);
      areas = loaded;
    }
    return loaded;
  }

  private static List<Area> load(Settings.Evaluations evaluations) {
    var found = new ArrayList<Operation>();
    RuntimeResourceVisitor.visitRuntimeResources(
        "",
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(),
        new RuntimeResourceVisitor() {
          @Override
          public void visitRuntimeResource(String method, String path, RuntimeResource resource) {
            if (isBeneathRoot(path)) {
              var asked = asked(resource.getLazyMethod().getMethod(), path, evaluations);
              found.add(new Operation(method, path, PathTemplate.pattern(path), asked));
            }
          }
        });
    return found.stream()
        .sorted(Comparator.comparingInt(it -> -PathTemplate.literals(it.template())))
        .collect(Collectors.groupingBy(it -> name(it.template())))
        .entrySet()
        .stream()
        .map(it -> new Area(it.getKey(), it.getValue()))
        .toList();
  }

  private static Asked asked(Method method, String path, Settings.Evaluations evaluations) {
    var documented =
        method.getAnnotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
    return new Asked(
        Optional.ofNullable(documented)
            .map(it -> it.operationId())
            .filter(it -> !it.isEmpty())
            .map(it -> new Attempt.Named(it, path)),
        Need.of(method, evaluations));
  }
}
