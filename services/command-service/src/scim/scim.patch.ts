import { attributesIn, type GivenUser, givenAt, isKept } from './scim.attributes.ts';
import { scimError } from './scim.errors.ts';

export type PatchOperation = { op: string; path?: string | undefined; value?: unknown };

const set = ({ path, value }: PatchOperation): GivenUser => {
  if (path !== undefined) return givenAt(path, value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw scimError('invalidValue', 'An operation without a path needs an object as its value.');
  return attributesIn(value as Record<string, unknown>);
};

const remove = ({ path }: PatchOperation): GivenUser => {
  if (path === undefined) throw scimError('noTarget', 'To remove something, name its path.');
  if (isKept(path)) throw scimError('mutability', `${path} can be replaced, but not removed.`);
  return {};
};

/** The attributes that the operations of a PATCH give together; later ones count. `op` may have any case. */
export const patched = (operations: readonly PatchOperation[]): GivenUser =>
  operations.reduce<GivenUser>((given, operation) => {
    const op = operation.op.toLowerCase();
    if (op === 'remove') return { ...given, ...remove(operation) };
    if (op === 'add' || op === 'replace') return { ...given, ...set(operation) };
    throw scimError('invalidSyntax', 'op must be add, replace or remove.');
  }, {});
