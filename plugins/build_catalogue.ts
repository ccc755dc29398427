/**
 * Writes `plugins/catalogue.ts`, the static types of all standard operators, from their
 * declarations: `deno task catalogue`, with `--check` to compare only. A generated interface keeps
 * type checking fast and the published types explicit.
 *
 * @module
 */
import type { Operator, Port } from "../core/operator.ts";
import type { ParamSchema } from "../core/params.ts";
import { standardPlugins } from "./standard.ts";

function portType(port: Port): string {
  const parts = [`readonly kinds: readonly [${port.kinds.map((k) => `"${k}"`).join(", ")}]`];
  if (port.optional) parts.push("readonly optional: true");
  if (port.many) parts.push("readonly many: true");
  if (port.sameAs) parts.push(`readonly sameAs: "${port.sameAs}"`);
  return `{ ${parts.join("; ")} }`;
}

function paramType(schema: ParamSchema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(paramType))].join(" | ");
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(" | ");
  switch (schema.type) {
    case "integer":
    case "number":
      return "number";
    case "array":
      return `readonly (${paramType(schema.items!)})[]`;
    case "object":
      return `{ ${
        Object.entries(schema.properties ?? {}).map(([name, inner]) =>
          `readonly ${name}${omittable(inner) ? "?" : ""}: ${paramType(inner)}${
            omittable(inner) ? " | undefined" : ""
          }`
        ).join("; ")
      } }`;
  }
  return schema.type ?? "unknown";
}

function omittable(schema: ParamSchema): boolean {
  return schema.default !== undefined || schema.optional === true;
}

function describe(schema: ParamSchema): string {
  const unit = schema.unit === undefined ? "" : ` (${schema.unit})`;
  const value = schema.default === undefined
    ? ""
    : ` Default ${JSON.stringify(schema.default).replaceAll("*/", "* /")}.`;
  return `${schema.description}${unit}.${value}`;
}

function members(lines: readonly string[]): string {
  return lines.length === 0 ? "Record<never, never>" : `{\n${lines.join("\n")}\n    }`;
}

function entry(operator: Operator): string {
  const ports = operator.inputs as Record<string, Port>;
  const params = operator.params as Record<string, ParamSchema>;
  const inputs = Object.entries(ports).map(([name, port]) => {
    const type = port.kinds.map((kind) => `Kinds["${kind}"]`).join(" | ");
    const full = port.many ? `${type} | readonly (${type})[]` : type;
    return `      /** ${port.doc ?? `The ${port.kinds.join(" or ")}`}. */\n      readonly ${name}${
      port.optional ? "?" : ""
    }: ${full}${port.optional ? " | undefined" : ""};`;
  });
  const options = Object.entries(params).map(([name, schema]) =>
    `      /** ${describe(schema)} */\n      readonly ${name}${omittable(schema) ? "?" : ""}: ${
      paramType(schema)
    }${omittable(schema) ? " | undefined" : ""};`
  );
  const outputs = Object.entries(operator.outputs as Record<string, Port>).map(([name, port]) =>
    `      readonly ${name}: ${portType(port)};`
  );
  return `  /** ${operator.summary}. Reference: ${operator.reference}. */
  readonly "${operator.id}": {
    /** Inputs by name. */
    readonly inputs: ${members(inputs)};
    /** Parameters by name. */
    readonly params: ${members(options)};
    /** Outputs by name. */
    readonly outputs: {
${outputs.join("\n")}
    };
  };`;
}

const text = `/**
 * The static types of the standard operators. Built by \`deno task catalogue\` from the declarations in
 * \`plugins/\`. Do not edit.
 *
 * @module
 */
import type { Kinds } from "../core/values.ts";

/** Signatures of the standard operators by id. */
export interface StandardOperators {
${standardPlugins.flatMap((plugin) => plugin.operators.map(entry)).join("\n")}
}
`;

const path = new URL("catalogue.ts", import.meta.url);
if (Deno.args.includes("--check")) {
  if (Deno.readTextFileSync(path) !== text) {
    console.error(
      "plugins/catalogue.ts is not what the declarations say: run `deno task catalogue`",
    );
    Deno.exit(1);
  }
  console.log("plugins/catalogue.ts is up to date");
} else Deno.writeTextFileSync(path, text);
