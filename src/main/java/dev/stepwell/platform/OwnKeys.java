package dev.stepwell.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keys of {@link Settings}. */
final class OwnKeys {

  static final String PREFIX = prefix();

  private OwnKeys() {}

  /** All of them, by name. */
  static List<Key> all() {
    return of(Settings.class, PREFIX).sorted(Comparator.comparing(Key::name)).toList();
  }

  private static Stream<Key> of(Class<?> group, String prefix) {
    return Stream.of(group.getDeclaredMethods())
        .flatMap(
            method -> {
              String name = prefix + "." + StringUtil.skewer(method.getName());
              return method.getReturnType().getEnclosingClass() == Settings.class
                  ? of(method.getReturnType(), name)
                  : Stream.of(key(method, name));
            });
  }

  private static Key key(Method method, String name) {
    return new Key(
        name,
        method.getDeclaringClass().getSimpleName() + "." + method.getName(),
        value(method),
        method.getReturnType() == List.class,
        Optional.ofNullable(method.getAnnotation(WithDefault.class)).map(it -> it.value()));
  }

  /** By the converter of the method, or of what its optional or its list holds. */
  private static Value<?> value(Method method) {
    WithConverter converter = method.getAnnotation(WithConverter.class);
    AnnotatedType type = method.getAnnotatedReturnType();
    if (converter == null && type instanceof AnnotatedParameterizedType held) {
      converter = held.getAnnotatedActualTypeArguments()[0].getAnnotation(WithConverter.class);
    }
    return Value.of(converter.value());
  }

  private static String prefix() {
    return Settings.class.getAnnotation(ConfigMapping.class).prefix();
  }
}
