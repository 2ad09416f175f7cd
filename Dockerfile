# Node 20 for the frontend's build and for bpmnlint
FROM node:20-bookworm-slim AS node

FROM maven:3.9-eclipse-temurin-17 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml ./
COPY processes processes
COPY forms forms
COPY src src
RUN mvn -B -DskipTests package && mv target/keiyaku-*.jar keiyaku.jar

FROM eclipse-temurin:17-jre
# asks the store whether it is alive: see docker-compose.yml
RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /app keiyaku
WORKDIR /app
COPY --from=build /build/keiyaku.jar ./
USER keiyaku
EXPOSE 8080
# java is process 1, so that a stop reaches it; a node without memory ends and is started anew, half a node answers nothing
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "keiyaku.jar"]
