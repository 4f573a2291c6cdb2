/** The JSON Schema of what a sender writes, out of the declarations of ledgers and integrations. */
import { z } from "zod";

export function jsonSchemaOf(schema: z.ZodType): Record<string, unknown> {
  // What a schema checks by hand has no JSON Schema: it stands as "anything" rather than stopping the API.
  const {
    $schema: _,
    "~standard": __,
    ...described
  } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
  }) as Record<string, unknown>;
  return described;
}
