/** A JSON schema, as far as the services describe their bodies with it. */
export type JsonSchema = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  format?: string;
  pattern?: string;
};

const strings: Record<string, string> = {
  uuid: '8f14e45f-ceea-467f-9c1b-0123456789ab',
  date: '2026-01-01',
  'date-time': '2026-01-01T09:00:00.000Z',
  email: 'somebody@cairn.test',
};

const stringOf = ({ format, pattern, minLength = 1 }: JsonSchema): string =>
  strings[format ?? ''] ??
  Object.values(strings).find((text) => pattern && new RegExp(pattern).test(text)) ??
  'x'.repeat(Math.max(1, minLength));

/** The smallest value that a schema accepts: required fields only, and the first choice of several. */
export const sampleOf = (schema: JsonSchema): unknown => {
  if (schema.const !== undefined) return schema.const;
  if (schema.examples?.[0] !== undefined) return schema.examples[0];
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0];
  if (choice) return sampleOf(choice);
  if (schema.type === 'array')
    return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
  if (schema.type === 'number' || schema.type === 'integer') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'string') return stringOf(schema);
  const fields = (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]);
  return Object.fromEntries(fields) as unknown;
};
