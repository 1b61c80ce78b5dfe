import { scimError } from './scim.errors.ts';

const userNameEquals =
  /^\s*(?:urn:ietf:params:scim:schemas:core:2\.0:User:)?userName\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i;

const textOf = (quoted: string): string | undefined => {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
};

/** The user name that a filter asks for. Throws `tooMany` without a filter, and `invalidFilter` for any other one. */
export const userNameIn = (filter: string | undefined): string => {
  if (filter === undefined)
    throw scimError('tooMany', 'This service does not list all users. Send the filter userName eq "…".');
  const [, quoted = ''] = userNameEquals.exec(filter) ?? [];
  const userName = textOf(quoted);
  if (userName === undefined)
    throw scimError('invalidFilter', 'This service knows only the filter userName eq "…".');
  return userName;
};
