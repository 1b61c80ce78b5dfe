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

const heading =
  '// Written by `pnpm run console:types`: what the console uses of a service, from its OpenAPI document.\n';
// Methods that a path does not have, and parts that an operation or an answer does not have or nobody reads.
const unread = [
  /^ *(?:get|put|post|delete|options|head|patch|trace|header|cookie|requestBody)\?: never;\n/gm,
  /^ {8}parameters: \{\n(?: +(?:query|path)\?: never;\n)+ {8}\};\n/gm,
  /^ *headers: \{\n *\[name: string\]: unknown;\n *\};\n/gm,
  /^ *\/\*\* @enum .*\n/gm,
];

/**
 * The TypeScript types of some paths of an API, from its OpenAPI document.
 *
 * @param uses says of a path whether it is wanted
 */
export const typesOf = async (document: string, uses: (path: string) => boolean): Promise<string> => {
  const { paths, ...rest } = JSON.parse(document) as { paths: { [path: string]: Json } };
  const used = Object.fromEntries(Object.entries(paths).filter(([path]) => uses(path)));
  // What is left of a service's own document is one; nothing here reads it.
  const schema = slim({ ...rest, paths: used }) as unknown as OpenAPI3;
  const written = astToString(await openapiTypescript(schema));
  return heading + unread.reduce((text, pattern) => text.replaceAll(pattern, ''), written);
};
