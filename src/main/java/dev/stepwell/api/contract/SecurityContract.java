package dev.stepwell.api.contract;

import dev.stepwell.identity.Needs;
import dev.stepwell.identity.Previews;
import dev.stepwell.identity.Public;
import dev.stepwell.identity.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * Says of every operation for whom it is, from the same annotations by which {@code identity}
 * judges its callers: as a requirement, as a list of roles, and in words.
 */
final class SecurityContract {

  private static final DotName PUBLIC = DotName.createSimple(Public.class);
  private static final DotName NEEDS = DotName.createSimple(Needs.class);
  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private static final String SCHEME = "bearer";
  private static final String ROLES = "x-roles";
  private static final String ROLES_OF_PREVIEWS = "x-roles-of-previews";

  private final IndexView index;

  SecurityContract(IndexView index) {
    this.index = index;
  }

  void complete(OpenAPI document) {
    document
        .getComponents()
        .addSecurityScheme(
            SCHEME,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(SCHEME)
                .bearerFormat("JWT")
                .description(
                    "An access token of the OpenID Connect provider that is configured. In the"
                        + " profile dev without a provider, /dev/tokens gives tokens to try it out"
                        + " with."));
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(this::complete);
  }

  private void complete(Operation operation) {
    Optional<AnnotationInstance> needs = needs(operation.getOperationId());
    List<Role> roles = needs.map(SecurityContract::roles).orElse(List.of());
    boolean isOpen = needs.map(it -> it.value("when") != null).orElse(true);
    boolean hasPreviews = isOpen && hasPreviews(operation);
    operation.addExtension(ROLES, terms(roles));
    if (hasPreviews) {
      operation.addExtension(ROLES_OF_PREVIEWS, terms(Previews.ROLES));
    }
    if (isOpen) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }
    if (!roles.isEmpty() || hasPreviews) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
      ContractParts.problemsOfCredentials().forEach(operation.getResponses()::addAPIResponse);
    }
    operation.setDescription(
        operation.getDescription()
            + (isOpen ? ofOpen(roles) : " It needs " + role(roles) + ".")
            + (hasPreviews
                ? " With %s it needs %s.".formatted(Previews.PARAMETER, role(Previews.ROLES))
                : ""));
  }

  private static boolean hasPreviews(Operation operation) {
    return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
        .anyMatch(it -> Previews.PARAMETER.equals(it.getName()));
  }

  private static String ofOpen(List<Role> roles) {
    return roles.isEmpty()
        ? " Public: it needs no token."
        : " Public; an installation may close it to all but those who have " + role(roles) + ".";
  }

  private static String role(List<Role> roles) {
    return "the role " + Role.terms(roles, "or");
  }

  private static List<String> terms(List<Role> roles) {
    return roles.stream().map(Role::term).toList();
  }

  private static List<Role> roles(AnnotationInstance needs) {
    return Stream.of(needs.value().asEnumArray()).map(Role::valueOf).sorted().toList();
  }

  /** What the method of the operation says, or else its class; empty where that is: public. */
  private Optional<AnnotationInstance> needs(String operationId) {
    MethodInfo method = method(operationId);
    return Stream.of(method, method.declaringClass())
        .flatMap(it -> it.declaredAnnotations().stream())
        .filter(it -> it.name().equals(PUBLIC) || it.name().equals(NEEDS))
        .findFirst()
        .filter(it -> it.name().equals(NEEDS));
  }

  private MethodInfo method(String operationId) {
    return index.getAnnotations(OPERATION).stream()
        .filter(it -> it.value("operationId") != null)
        .filter(it -> operationId.equals(it.value("operationId").asString()))
        .map(it -> it.target().asMethod())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no method is the operation " + operationId));
  }
}
