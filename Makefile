# The everyday commands; each is one line that also works when typed.
.PHONY: run dev test quick ci image full format openapi-update lint

run:            ## build and start, with a database of its own
	mvn -q package -Dmaven.test.skip && java -jar target/quarkus-app/quarkus-run.jar

dev:            ## start with live reload (Maven 3.9 or newer)
	mvn -Dquick quarkus:dev

test:           ## every test and check that this machine has the tools for
	mvn verify

quick:          ## the unit tests, without the checks
	mvn -Dquick test

ci:             ## every test, installing what they need
	.ci/run

image:          ## build the image, start it and check it (root, a JDK 25)
	.ci/image

full:           ## ci, image, and the slower rest (root, a JDK 25)
	.ci/full

format:         ## format the Java sources
	mvn spotless:apply

openapi-update: ## write what is served at /q/openapi to openapi/openapi.yaml
	mvn test -Dtest='*ExamplesTest' -Dupdate-openapi && mvn test -Dtest=OpenApiDriftTest -Dupdate-openapi

lint:           ## lint openapi/openapi.yaml (.ci/run installs the linter)
	target/tools/node_modules/.bin/spectral lint --fail-severity hint --ruleset openapi/.spectral.yaml openapi/openapi.yaml
