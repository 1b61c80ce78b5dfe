import { enterpriseUrn, userUrn } from './scim.attributes.ts';
import { mostListed } from './scim.shapes.ts';
import { usersPath } from './scim.user.ts';

const coreUrn = 'urn:ietf:params:scim:schemas:core:2.0';
const no = { supported: false };

/** What this service can do, by RFC 7643, section 5. */
export const serviceProviderConfig = {
  schemas: [`${coreUrn}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { ...no, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostListed },
  changePassword: no,
  sort: no,
  etag: no,
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A signed token with the role provisioner',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: '/scim/v2/ServiceProviderConfig' },
};

export const resourceTypes = [
  {
    schemas: [`${coreUrn}:ResourceType`],
    id: 'User',
    name: 'User',
    endpoint: '/Users',
    schema: userUrn,
    schemaExtensions: [{ schema: enterpriseUrn, required: false }],
    meta: { resourceType: 'ResourceType', location: '/scim/v2/ResourceTypes/User' },
  },
];

const attribute = (name: string, more: object = {}) => ({
  name,
  type: 'string',
  multiValued: false,
  description: name,
  required: false,
  caseExact: false,
  mutability: 'readWrite',
  returned: 'default',
  uniqueness: 'none',
  ...more,
});

const schema = (id: string, name: string, attributes: object[]) => ({
  schemas: [`${coreUrn}:Schema`],
  id,
  name,
  attributes,
  meta: { resourceType: 'Schema', location: `/scim/v2/Schemas/${id}` },
});

const userAttributes = [
  attribute('userName', { required: true, uniqueness: 'server' }),
  attribute('displayName'),
  attribute('name', {
    type: 'complex',
    subAttributes: ['formatted', 'givenName', 'familyName'].map((name) => attribute(name)),
  }),
  attribute('emails', {
    type: 'complex',
    multiValued: true,
    subAttributes: [
      attribute('value'),
      attribute('type', { canonicalValues: ['work'] }),
      attribute('primary', { type: 'boolean' }),
    ],
  }),
  attribute('active', { type: 'boolean' }),
];

const managerAttribute = attribute('manager', {
  type: 'complex',
  subAttributes: [attribute('value', { caseExact: true, description: `the id of a user at ${usersPath}` })],
});

/** The attributes that this service keeps. It ignores all others. */
export const schemas = [
  schema(userUrn, 'User', userAttributes),
  schema(enterpriseUrn, 'EnterpriseUser', [managerAttribute]),
];
