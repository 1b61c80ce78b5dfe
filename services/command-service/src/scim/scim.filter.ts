import { scimError } from './scim.errors.ts';

const comparison =
  /^\s*(?:urn:ietf:params:scim:schemas:core:2\.0:User:)?(userName|id|displayName|active|emails(?:\.value|\[\s*type\s+eq\s+"work"\s*\](?:\.value)?)?)\s+eq\s+("(?:[^"\\]|\\.)*"|true|false)\s*$/i;

const valueOf = (written: string): unknown => {
  try {
    return JSON.parse(written.startsWith('"') ? written : written.toLowerCase());
  } catch {
    return undefined;
  }
};

const attributes = ['userName', 'id', 'displayName', 'active', 'emails'] as const;

/** A comparison with `eq`. Texts are compared without case. */
export type UserFilter = { attribute: (typeof attributes)[number]; value: string };

/** What a filter asks for; undefined without one. Throws `invalidFilter` for any that this service does not know. */
export const filterIn = (filter: string | undefined): UserFilter | undefined => {
  if (filter === undefined) return undefined;
  const [, path = '', written = ''] = comparison.exec(filter) ?? [];
  const attribute = attributes.find((each) => path.toLowerCase().startsWith(each.toLowerCase()));
  const value = valueOf(written);
  // Entra ID writes active eq "True".
  const isKnown = attribute === 'active' ? /^"?(true|false)"?$/i.test(written) : typeof value === 'string';
  if (attribute === undefined || !isKnown)
    throw scimError(
      'invalidFilter',
      'This service knows only one comparison with eq, of userName, id, displayName, emails or active.',
    );
  return { attribute, value: String(value) };
};

type Filtered = {
  id: string;
  userName?: string | undefined;
  displayName?: string | undefined;
  active: boolean;
  emails?: { value: string }[];
};

/** Whether a user, as a resource, is what a filter asks for. */
export const isWanted = (user: Filtered, { attribute, value }: UserFilter): boolean => {
  const found = attribute === 'emails' ? user.emails?.[0]?.value : user[attribute];
  return found !== undefined && String(found).toLowerCase() === value.trim().toLowerCase();
};
