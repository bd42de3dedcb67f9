package dev.stepwell.api;

import dev.stepwell.identity.Needs;
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
    operation.addExtension(ROLES, roles.stream().map(Role::term).toList());
    if (isOpen) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
    }
    if (!roles.isEmpty()) {
      operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(SCHEME));
      ContractParts.problemsOfCredentials().forEach(operation.getResponses()::addAPIResponse);
    }
    operation.setDescription(operation.getDescription() + " " + words(isOpen, roles));
  }

  private static String words(boolean isOpen, List<Role> roles) {
    if (roles.isEmpty()) {
      return "Public: it needs no token.";
    }
    String role = "the role " + Role.terms(roles, "or");
    return isOpen
        ? "Public; an installation may close it to all but those who have " + role + "."
        : "It needs " + role + ".";
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
