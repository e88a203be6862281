/** The reference page of events: each type, its version and the fields of its payload, from the schemas. */
import { z } from "zod";
import { currentEvents, oldEvents } from "#shared/events/table.ts";

interface JsonSchema {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** The schemas of all versions by full name, as JSON Schema. */
export const eventSchemas = (): Record<string, unknown> =>
  Object.fromEntries(
    [
      ...Object.entries(currentEvents),
      ...Object.entries(oldEvents).map(([type, { schema }]) => [type, schema] as const),
    ]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, schema]) => [type, z.toJSONSchema(schema)]),
  );

export const eventsPage = (): string => {
  const blocks = Object.entries(eventSchemas()).map(([type, schema]) => {
    const old = oldEvents[type];
    const note = old ? `\n\nNo longer written; read as \`${old.to}\`.` : "";
    const fields = Object.entries((schema as JsonSchema).properties ?? {});
    const rows = fields.map(([name, field]) => `| \`${name}\` | ${shapeOf(field)} |`);
    const body =
      rows.length > 0 ? `| field | shape |\n| --- | --- |\n${rows.join("\n")}` : "No fields.";
    return `## \`${type}\`${note}\n\n${body}`;
  });
  return `# Events

Everything that Safir keeps, from the schemas beside the rules that write them (\`shared/**/events.ts\`).
A published version never changes; docs/contributing.md says how a new one is added. The envelope of
every event is described in docs/architecture.md.

${blocks.join("\n\n")}
`;
};

/** Short and readable: `text`, `one of …`, `list of { … }`. */
const shapeOf = (schema: JsonSchema): string => {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum)
    return `one of ${schema.enum.map((one) => `\`${JSON.stringify(one)}\``).join(" ")}`;
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map(shapeOf).join(" or ");
  if (schema.type === "array") return `list of ${shapeOf(schema.items ?? {})}`;
  if (schema.type === "object") {
    const required = new Set(schema.required);
    const fields = Object.entries(schema.properties ?? {});
    return `{ ${fields.map(([name, one]) => `\`${name}${required.has(name) ? "" : "?"}\`: ${shapeOf(one)}`).join(", ")} }`;
  }
  return schema.type === "string" ? "text" : String(schema.type);
};
