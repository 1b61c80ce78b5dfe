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

/** What providers add to a list is accepted; without a page there is nothing to sort. */
export const listQuery = z.object({
  filter: z.string().max(1_000).optional().describe('userName eq "…"'),
  startIndex: z.string().optional(),
  count: z.string().optional(),
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

/** The resources as a list response. */
export const asList = <T>(Resources: T[]) => ({
  schemas: [`${messages}:ListResponse`],
  totalResults: Resources.length,
  startIndex: 1,
  itemsPerPage: Resources.length,
  Resources,
});
