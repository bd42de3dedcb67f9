FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
# The image holds no database: it is told where one is. In aot-jar form the JVM's own class loader loads everything,
# which is what an AOT cache can hold.
ENV BUILD="--batch-mode --no-transfer-progress --quiet -Dquick -DexternalDatabase -Dmaven.test.skip -Dquarkus.package.jar.type=aot-jar"
# A build of nothing, which has no content to digest, fetches all that a build needs, in a layer that stays until pom.xml changes.
COPY pom.xml ./
COPY .mvn .mvn
RUN mvn $BUILD -Dexec.skip package && rm -r target
COPY src src
RUN mvn --offline $BUILD package

FROM eclipse-temurin:25-jre AS app
WORKDIR /app
# What changes least comes first, so that a new version is a small layer.
COPY --from=build /build/target/quarkus-app/lib/ lib/
COPY --from=build /build/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /build/target/quarkus-app/app/ app/

FROM app AS training
COPY --from=build /build/target/quarkus-app/quarkus/ quarkus/
RUN apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends curl postgresql
COPY src/main/docker/train /opt/
RUN /opt/train && mkdir /trained && mv stepwell.aot quarkus /trained/

FROM app
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Stepwell" \
      org.opencontainers.image.description="Treatment catalog and care pathways" \
      org.opencontainers.image.vendor="Stepwell" \
      org.opencontainers.image.url="https://stepwell.dev" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.revision="$REVISION"
# The cache, and the classes that the build generated: the framework numbers some of those by chance, and a cache is only
# for the very ones that it was trained with. Of a second build of the same sources, this layer alone is another.
COPY --from=training /trained/ ./
ENV QUARKUS_LOG_CONSOLE_JSON_ENABLED=true
EXPOSE 8080
USER 10001
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s \
  CMD ["java", "-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-cp", "quarkus-run.jar", "dev.stepwell.platform.HealthCheck"]
# Of the container's memory the heap may have 40%: beside it a JVM needs some 160 MiB, and least with the serial collector.
# It begins with room for the objects of the cache, which is of this JVM and these files: where those have changed, the
# JVM starts without it. Where the cache is mapped at the address that it was made for, most of its pages stay those of the
# file, which the kernel can drop; and what the JIT compiler has freed is given back every ten seconds.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=40", "-XX:InitialRAMPercentage=20", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0", "-XX:TrimNativeHeapInterval=10000", "-XX:AOTCache=stepwell.aot", "-Xlog:aot*=error", "-jar", "quarkus-run.jar"]
