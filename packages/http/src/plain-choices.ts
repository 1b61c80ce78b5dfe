import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];
type Union = Extract<Issue, { code: 'invalid_union' }>;
type OfOption = Union['errors'][number];

/** As much of a list of values, and of one of them, as can be read in one message. */
const longest = { list: 200, value: 60 };

const quote = (value: unknown): string => {
  const text = typeof value === 'bigint' ? `${value}` : JSON.stringify(value);
  return text.length > longest.value ? `${text.slice(0, longest.value)}…` : text;
};

const joined = (parts: readonly string[]): string =>
  [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((each) => each !== '').join(' or ');

/** Values in quotes, such as "a", "b" or "c"; of very many, the first ones. */
export const anyOf = (values: readonly unknown[]): string => {
  const quoted = values.map(quote);
  const fitting = quoted.filter((_, i) => quoted.slice(0, i + 1).join(', ').length <= longest.list);
  const left = quoted.length - fitting.length;
  return joined(left > 1 ? [...fitting, `one of ${left} others`] : quoted);
};

const missing = 'is missing; it ';
const mustBe = 'must be ';

const told = ([issue]: OfOption): string => {
  if (!issue) return '';
  const at = issue.path.map(String).join('/');
  return at === '' ? issue.message.replace(missing, '') : `${at} ${issue.message}`;
};

/** The options that come nearest to what was sent: those of the right kind, and of these the ones with the fewest errors. */
const nearest = (options: readonly OfOption[]): readonly OfOption[] => {
  const within = options.filter((issues) =>
    issues.some(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  );
  const fewest = Math.min(...within.map(({ length }) => length));
  return within.length > 0 ? within.filter(({ length }) => length === fewest) : options;
};

const holds = (input: unknown, key: string): boolean =>
  typeof input === 'object' && input !== null && Object.hasOwn(input, key);

/** What is right where several shapes are allowed and none was met; undefined if the schema does not tell. */
export const ofUnion = (issue: Union): string | undefined => {
  const { discriminator, options } = issue as { discriminator?: string; options?: readonly unknown[] };
  if (discriminator !== undefined && options && options.length > 0)
    return `${holds(issue.input, discriminator) ? '' : missing}${mustBe}${anyOf(options)}`;
  const messages = [...new Set(nearest(issue.errors).map(told))].filter((each) => each !== '');
  if (messages.length === 0) return undefined;
  const lead = issue.input === undefined ? missing : '';
  return messages.every((each) => each.startsWith(mustBe))
    ? `${lead}${mustBe}${joined(messages.map((each) => each.slice(mustBe.length)))}`
    : `${lead}${messages.join('; or ')}`;
};
