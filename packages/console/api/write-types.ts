import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What helps a person and not a compiler. */
const left = new Set([
  'description',
  'summary',
  'tags',
  'example',
  'examples',
  'security',
  'x-access',
  'format',
  'default',
]);

const isRecord = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is kept of a part of the document. Of the answers, only those that succeed: each refusal is a problem. */
const keptOf = (value: { [key: string]: Json }, of: string): [string, Json][] =>
  Object.entries(value).filter(([name]) => {
    if (of === 'properties') return true;
    if (of === 'responses') return name.startsWith('2');
    return !left.has(name);
  });

const slim = (value: Json, of = ''): Json => {
  if (Array.isArray(value))
    return value.filter((one) => !(isRecord(one) && one.in === 'header')).map((one) => slim(one));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    keptOf(value, of).map(([name, part]) => [name, slim(part, of === 'properties' ? '' : name)]),
  );
};

const heading = '// Written by `pnpm run console:types` from the OpenAPI document of a service.\n';
// Methods that a path does not have, and parts that an operation does not have.
const missing = /^ *(?:get|put|post|delete|options|head|patch|trace|header|cookie|requestBody)\?: never;\n/gm;

/** The TypeScript types of an API, from its OpenAPI document. */
export const typesOf = async (document: string): Promise<string> => {
  // What is left of a service's own document is one; nothing here reads it.
  const schema = slim(JSON.parse(document) as Json) as unknown as OpenAPI3;
  return (
    heading +
    astToString(await openapiTypescript(schema))
      .replaceAll(missing, '')
      .replaceAll(/^ *\/\*\* @enum .*\n/gm, '')
  );
};
