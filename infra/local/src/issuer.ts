import { randomBytes } from 'node:crypto';
import type { RequestListener } from 'node:http';
import type { Environment } from '@cairn/runtime/environment';
import type { JWK } from 'jose';
import { type Configuration, Provider } from 'oidc-provider';
import { codeTaker } from './sign-in-code.ts';
import type { TokenRole } from '@cairn/contracts/actor.values';

export type IssuerOptions = {
  url: string;
  /** The origins at which the console is opened. */
  consoles: readonly string[];
  privateKey: JWK;
  environment: Pick<Environment, 'CAIRN_TOKEN_ISSUER' | 'CAIRN_TOKEN_AUDIENCE' | 'CAIRN_CONSOLE_CLIENT'>;
  /** Who stands for a role. */
  personOf: (role: TokenRole) => Promise<string>;
};

const day = 86_400;
const api = 'urn:cairn:api';

/** The console is a public client: it proves with PKCE that it is the one that asked. */
const clientOf = ({ consoles, environment }: IssuerOptions) => ({
  client_id: environment.CAIRN_CONSOLE_CLIENT,
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code' as const],
  redirect_uris: consoles.map((origin) => `${origin}/console/signed-in`),
  post_logout_redirect_uris: consoles.map((origin) => `${origin}/console/`),
  id_token_signed_response_alg: 'EdDSA' as const,
});

const features = ({ environment }: IssuerOptions): Configuration['features'] => ({
  devInteractions: { enabled: false },
  userinfo: { enabled: false },
  resourceIndicators: {
    enabled: true,
    defaultResource: () => api,
    useGrantedResource: () => true,
    getResourceServerInfo: () => ({
      scope: '',
      audience: environment.CAIRN_TOKEN_AUDIENCE,
      accessTokenFormat: 'jwt',
      jwt: { sign: { alg: 'EdDSA' } },
    }),
  },
});

const configuration = (options: IssuerOptions): Configuration => ({
  clients: [clientOf(options)],
  features: features(options) ?? {},
  jwks: { keys: [{ ...options.privateKey, use: 'sig' }] },
  enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
  cookies: { keys: [randomBytes(32).toString('base64url')] },
  scopes: ['openid'],
  ttl: {
    AccessToken: 300,
    AuthorizationCode: 60,
    IdToken: 300,
    Grant: day,
    Interaction: 300,
    RefreshToken: day,
    Session: day,
  },
  clientBasedCORS: (_ctx, origin) => options.consoles.includes(origin),
  issueRefreshToken: async () => true,
  interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (_ctx, role) => ({ accountId: role, claims: async () => ({ sub: role }) }),
  // Nobody is asked whether the console may act in their name: there is no other client.
  loadExistingGrant: async ({ oidc }) => {
    const { client, session } = oidc;
    const grant = new oidc.provider.Grant({
      clientId: client?.clientId ?? '',
      accountId: session?.accountId ?? '',
    });
    grant.addOIDCScope('openid');
    await grant.save();
    return grant;
  },
  extraTokenClaims: async (_ctx, token) => {
    const role = ('accountId' in token ? token.accountId : '') as TokenRole;
    return { person_id: await options.personOf(role), roles: [role], kind: 'human' };
  },
  formats: {
    customizers: {
      // The services trust the issuer by this name, whatever port it listens on.
      jwt: (_ctx, _token, { payload }) => {
        if (payload)
          Object.assign(payload, { iss: options.environment.CAIRN_TOKEN_ISSUER, sub: payload['person_id'] });
      },
    },
  },
});

/**
 * An OpenID provider for the console. Whoever comes with a code from a link that `start` printed is signed in as the person
 * of that link's role, and nobody else is.
 */
export const issuerOf = (options: IssuerOptions, secret: string): RequestListener => {
  const provider = new Provider(options.url, configuration(options));
  const take = codeTaker(secret, Date.now());
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    const { params } = await provider.interactionDetails(ctx.req, ctx.res);
    const code = params['login_hint'];
    const role = typeof code === 'string' ? take(code, Date.now()) : undefined;
    const refused = {
      error: 'access_denied',
      error_description:
        'Open a link that start has printed. Each signs in once; pnpm run token --link prints another.',
    };
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, role ? { login: { accountId: role } } : refused);
  });
  const answer = provider.callback();
  return (request, response) => void answer(request, response);
};
