FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
# -DexternalDatabase: the image holds no database; it is told where one is.
RUN mvn --batch-mode --no-transfer-progress -Dquick -DexternalDatabase -Dmaven.test.skip package

FROM eclipse-temurin:25-jre
WORKDIR /app
# What changes least comes first, so that a new version is a small layer.
COPY --from=build /build/target/quarkus-app/lib/ lib/
COPY --from=build /build/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /build/target/quarkus-app/app/ app/
COPY --from=build /build/target/quarkus-app/quarkus/ quarkus/
ENV QUARKUS_LOG_CONSOLE_JSON_ENABLED=true
EXPOSE 8080
USER 10001
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
