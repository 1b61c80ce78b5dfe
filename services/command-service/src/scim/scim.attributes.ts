import { scimError } from './scim.errors.ts';

export const userUrn = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterpriseUrn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** The attributes of a user that a request gives; absent ones stay as they are. */
export type GivenUser = {
  userName?: string;
  displayName?: string;
  formatted?: string;
  givenName?: string;
  familyName?: string;
  email?: string;
  active?: boolean;
  managerId?: string;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wrong = (path: string, wanted: string) => scimError('invalidValue', `${path} must be ${wanted}.`);

/** Providers clear a text with null or an empty string, which then counts as not given. */
const textIn = (path: string, value: unknown): string | undefined => {
  if (value === null || value === '') return undefined;
  if (typeof value !== 'string') throw wrong(path, 'a string');
  return value;
};

/** Entra ID sends the strings "True" and "False". */
const activeIn = (path: string, value: unknown): boolean => {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (text !== 'true' && text !== 'false') throw wrong(path, 'true or false');
  return text === 'true';
};

const valueOf = (value: unknown): unknown => (isObject(value) ? value['value'] : value);

/** The address that is marked as primary, or that of work, or the first one. */
const emailIn = (path: string, value: unknown): string | undefined => {
  if (!Array.isArray(value)) return textIn(path, valueOf(value));
  const emails = value.filter(isObject);
  const chosen = emails.find(({ primary }) => primary === true) ?? emails.find(({ type }) => type === 'work');
  return textIn(path, (chosen ?? emails[0])?.['value'] ?? null);
};

/** Providers send the id alone, in an object, or in an array of one. */
const managerIn = (path: string, value: unknown): string | undefined =>
  textIn(path, valueOf(Array.isArray(value) ? (value as unknown[])[0] : value) ?? null);

const enterprise = enterpriseUrn.toLowerCase();

type Reader = (path: string, value: unknown) => GivenUser;

const readerOf =
  (name: keyof GivenUser, read: (path: string, value: unknown) => unknown): Reader =>
  (path, value) => {
    const given = read(path, value);
    return given === undefined ? {} : { [name]: given };
  };

/** The attributes that this service keeps, by their paths in lower case. */
const readers = new Map<string, Reader>([
  ['username', readerOf('userName', textIn)],
  ['displayname', readerOf('displayName', textIn)],
  ['name.formatted', readerOf('formatted', textIn)],
  ['name.givenname', readerOf('givenName', textIn)],
  ['name.familyname', readerOf('familyName', textIn)],
  ['emails', readerOf('email', emailIn)],
  ['active', readerOf('active', activeIn)],
  [`${enterprise}:manager`, readerOf('managerId', managerIn)],
  [`${enterprise}:manager.value`, readerOf('managerId', managerIn)],
]);

/** Attributes with others below them, and what stands between the two names. */
const containers = new Map([
  ['name', '.'],
  [enterprise, ':'],
  [userUrn.toLowerCase(), ':'],
]);

/** A path in lower case: attribute names have no case. Only the address of work counts among the emails. */
const keyOf = (path: string): string =>
  path
    .trim()
    .toLowerCase()
    .replace(`${userUrn.toLowerCase()}:`, '')
    .replace(/^emails\[\s*type\s+eq\s+"work"\s*\](\.value)?$/, 'emails');

/** Whether a path names an attribute that this service keeps. */
export const isKept = (path: string): boolean => readers.has(keyOf(path)) || containers.has(keyOf(path));

/** The attributes that a value at a path gives. Unknown ones are left out. Throws `invalidValue` for a wrong type. */
export const givenAt = (path: string, value: unknown): GivenUser => {
  const key = keyOf(path);
  const between = containers.get(key);
  if (between === undefined) return readers.get(key)?.(path, value) ?? {};
  if (!isObject(value)) throw wrong(path, 'an object');
  return attributesIn(value, `${path}${between}`);
};

/** The attributes in an object, whose keys may be whole paths, as in a PATCH without a path. */
export const attributesIn = (value: Record<string, unknown>, above = ''): GivenUser =>
  Object.entries(value).reduce<GivenUser>(
    (given, [name, each]) => ({ ...given, ...givenAt(`${above}${name}`, each) }),
    {},
  );
