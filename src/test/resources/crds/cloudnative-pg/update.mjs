// Writes the definitions beside this file anew, from the package that carries the operator's own types:
//   npm install --no-save --ignore-scripts @kubernetes-models/cloudnative-pg@1.0.0 ts-json-schema-generator@2.4.0 typescript@5.9.3 js-yaml@4.1.0
//   node update.mjs
// run in a scratch folder that holds a copy of this file. The types have names, shapes, requirements and enumerations, and no bounds.
import { writeFileSync } from "node:fs";
import { dump } from "js-yaml";
import { createGenerator } from "ts-json-schema-generator";

const TYPES = "node_modules/@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1";

const read = (kind) =>
  createGenerator({
    path: `${TYPES}/${kind}.d.ts`, type: `I${kind}`,
    skipTypeCheck: true, expose: "none", jsDoc: "none", topRef: false,
  }).createSchema(`I${kind}`);

/** Without what a definition has not: the dialect, empty members, and metadata, which every kind has alike. */
function schemaOf(kind) {
  const { $schema, definitions, ...schema } = read(kind);
  return { ...schema, properties: { ...schema.properties, metadata: { type: "object" } } };
}

function write(file, group, kind, schema) {
  const versions = [{ name: "v1", schema: { openAPIV3Schema: schema } }];
  const definition = {
    apiVersion: "apiextensions.k8s.io/v1", kind: "CustomResourceDefinition",
    metadata: { name: `${file}.${group}` }, spec: { group, names: { kind }, versions },
  };
  writeFileSync(`${file}.yaml`, dump(definition, { noRefs: true, lineWidth: 128, flowLevel: 12 }));
}

const cluster = schemaOf("Cluster");
write("clusters", "postgresql.cnpg.io", "Cluster", cluster);
write("scheduledbackups", "postgresql.cnpg.io", "ScheduledBackup", schemaOf("ScheduledBackup"));
// The plugin's store has the configuration that a cluster had before there were plugins, and members that no package carries.
write("objectstores", "barmancloud.cnpg.io", "ObjectStore", {
  type: "object", required: ["metadata", "spec"], additionalProperties: true,
  properties: {
    spec: {
      type: "object", required: ["configuration"], additionalProperties: true,
      properties: { configuration: cluster.properties.spec.properties.backup.properties.barmanObjectStore },
    },
  },
});
