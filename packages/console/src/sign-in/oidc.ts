import * as oauth from 'oauth4webapi';
import { settingsOf } from './settings.ts';

/** Kept while somebody is away at the issuer. None of it is worth anything without the code that comes back. */
type Away = { verifier: string; state: string; from: string; beside: boolean };

export type Tokens = {
  access: string;
  refresh: string | undefined;
  identity: string | undefined;
};

const redirectUri = `${location.origin}/console/signed-in`;
const awayKey = 'cairn.away';

/** A plain issuer is one on this machine: browsers send nothing else to it from a page that was served in the open. */
const optionsFor = (issuer: URL) => ({ [oauth.allowInsecureRequests]: issuer.protocol === 'http:' });

const server = async (): Promise<{
  at: oauth.AuthorizationServer;
  options: ReturnType<typeof optionsFor>;
}> => {
  const issuer = new URL((await settingsOf()).issuer);
  const options = optionsFor(issuer);
  const found = await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oidc' });
  return { at: await oauth.processDiscoveryResponse(issuer, found), options };
};

const clientOf = async (): Promise<oauth.Client> => ({ client_id: (await settingsOf()).client });

export type AskFor = {
  from: string;
  prompt?: 'none' | 'login';
  hint?: string | undefined;
  /** In a window of its own, which hands over what the issuer says and closes. */
  beside?: boolean;
};

/** The issuer's address to sign in at. One comes back to `/console/signed-in` with a code. */
export const authorizeUrl = async ({ from, prompt, hint, beside = false }: AskFor): Promise<string> => {
  const [{ at }, { client, scope }] = await Promise.all([server(), settingsOf()]);
  const away: Away = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    from,
    beside,
  };
  sessionStorage.setItem(awayKey, JSON.stringify(away));
  const url = new URL(at.authorization_endpoint ?? '');
  const asked = {
    client_id: client,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: away.state,
    code_challenge: await oauth.calculatePKCECodeChallenge(away.verifier),
    code_challenge_method: 'S256',
    ...(prompt && { prompt }),
    ...(hint && { login_hint: hint }),
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url.href;
};

const tokensOf = ({ access_token, refresh_token, id_token }: oauth.TokenEndpointResponse): Tokens => ({
  access: access_token,
  refresh: refresh_token,
  identity: id_token,
});

/** Whether this window was opened beside a page, to sign in for it. */
export const isBeside = (): boolean =>
  window.opener !== null &&
  (JSON.parse(sessionStorage.getItem(awayKey) ?? '{}') as Partial<Away>).beside === true;

/** The tokens for the code in an address that the issuer sent one to, and the page that one came from. */
export const exchange = async (address: URL): Promise<{ tokens: Tokens; from: string }> => {
  const { verifier, state, from } = JSON.parse(sessionStorage.getItem(awayKey) ?? '{}') as Away;
  sessionStorage.removeItem(awayKey);
  const [{ at, options }, client] = await Promise.all([server(), clientOf()]);
  const callback = oauth.validateAuthResponse(at, client, address, state);
  const asked = await oauth.authorizationCodeGrantRequest(
    at,
    client,
    oauth.None(),
    callback,
    redirectUri,
    verifier,
    options,
  );
  return { tokens: tokensOf(await oauth.processAuthorizationCodeResponse(at, client, asked)), from };
};

/** New tokens for a refresh token. */
export const refreshed = async (refresh: string): Promise<Tokens> => {
  const [{ at, options }, client] = await Promise.all([server(), clientOf()]);
  const asked = await oauth.refreshTokenGrantRequest(at, client, oauth.None(), refresh, options);
  const tokens = tokensOf(await oauth.processRefreshTokenResponse(at, client, asked));
  // An issuer that does not rotate refresh tokens sends none.
  return { ...tokens, refresh: tokens.refresh ?? refresh };
};

/** Where the issuer ends its session; undefined if it does not say. */
export const signOutUrl = async (identity: string | undefined): Promise<string | undefined> => {
  const [{ at }, { client }] = await Promise.all([server(), settingsOf()]);
  if (!at.end_session_endpoint) return undefined;
  const url = new URL(at.end_session_endpoint);
  url.searchParams.set('client_id', client);
  url.searchParams.set('post_logout_redirect_uri', `${location.origin}/console/`);
  if (identity) url.searchParams.set('id_token_hint', identity);
  return url.href;
};
