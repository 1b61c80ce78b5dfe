import { z } from 'zod';
import { enterpriseUrn } from './scim.attributes.ts';

const messages = 'urn:ietf:params:scim:api:messages:2.0';

/** Attribute names have no case, so the attributes are read one by one. */
export const userBody = z
  .looseObject({})
  .describe('a SCIM user; unknown attributes are ignored, and those left out stay as they are');

const operation = z.looseObject({
  op: z.string().describe('add, replace or remove, in any case'),
  path: z.string().optional(),
  value: z.unknown().optional().describe('absent if something is removed'),
});
/** Entra ID and Okta write `Operations`. */
export const patchBody = z.looseObject({ Operations: z.array(operation).min(1).max(100) });

/** The most users on a page. */
export const mostListed = 200;

const whole = z
  .string()
  .regex(/^-?\d{1,9}$/, 'a whole number')
  .transform(Number);

/** What providers add to a list is accepted. Users are listed in the order in which they were registered. */
export const listQuery = z.object({
  filter: z
    .string()
    .max(1_000)
    .optional()
    .describe('one comparison with eq, of userName, id, displayName, emails or active'),
  startIndex: whole.optional().describe('the place of the first user on the page, from 1'),
  count: whole.optional().describe('the most users on the page: 100 by default, and 200 at most'),
  attributes: z.string().optional(),
  excludedAttributes: z.string().optional(),
  sortBy: z.string().optional(),
  sortOrder: z.string().optional(),
});
export const getQuery = listQuery.pick({ attributes: true, excludedAttributes: true });

export const userReply = z.object({
  schemas: z.array(z.string()),
  id: z.uuid(),
  userName: z.string().optional(),
  displayName: z.string().optional(),
  name: z.object({
    formatted: z.string().optional(),
    givenName: z.string().optional(),
    familyName: z.string().optional(),
  }),
  emails: z.array(z.object({ value: z.string(), type: z.string(), primary: z.boolean() })).optional(),
  active: z.boolean().describe('whether there is an employment that has not ended'),
  [enterpriseUrn]: z.object({ manager: z.object({ value: z.uuid() }) }).optional(),
  meta: z.object({ resourceType: z.string(), location: z.string() }),
});
export const listOf = <T extends z.ZodType>(resource: T) =>
  z.object({
    schemas: z.array(z.string()),
    totalResults: z.int(),
    startIndex: z.int(),
    itemsPerPage: z.int(),
    Resources: z.array(resource),
  });

/** Some of the resources as a list response; all of them, if it is not told how many there are. */
export const asList = <T>(
  Resources: T[],
  { total = Resources.length, startIndex = 1 }: { total?: number; startIndex?: number } = {},
) => ({
  schemas: [`${messages}:ListResponse`],
  totalResults: total,
  startIndex,
  itemsPerPage: Resources.length,
  Resources,
});
