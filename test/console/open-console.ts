import { issuerOf } from '@cairn/local/issuer';
import { signInLink } from '@cairn/local/sign-in-code';
import type { TokenRole } from '@cairn/contracts/actor.values';
import { buildQueryApp } from '@cairn/query-service/app';
import { askAt } from '@cairn/testing/door';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inject } from 'vitest';
import type { startSystem } from '../system.ts';
import { audience, issuer } from '../tokens.ts';

type Running = Awaited<ReturnType<typeof startSystem>>;
type Given = { commandUrl: string; people: Record<TokenRole, string> };

export type OpenConsole = {
  origin: string;
  /** A link that signs in once as the person of a role. */
  linkFor: (role: TokenRole) => string | Promise<string>;
  stop: () => Promise<void>;
};

const secret = 'what the links of this test are sealed with';
const client = 'cairn-console';

const listening = async (): Promise<{ server: ReturnType<typeof createServer>; url: string }> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/** Serves the built console of a running system, beside an OpenID provider, at which each role's person can sign in. */
export const openConsole = async (system: Running, { commandUrl, people }: Given): Promise<OpenConsole> => {
  const folder = await askAt(inject('pages'));
  const { server, url } = await listening();
  const { settings, postgres, tail, sameLog } = system;
  const app = await buildQueryApp({
    ...settings,
    postgres,
    tail,
    sameLog,
    console: {
      folder,
      commandUrl,
      signIn: { issuer: url, client, scope: 'openid' },
      timeZone: 'UTC',
      suggests: false,
    },
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const provider = issuerOf(
    {
      url,
      consoles: [origin],
      privateKey: system.tokenKey,
      environment: {
        CAIRN_TOKEN_ISSUER: issuer,
        CAIRN_TOKEN_AUDIENCE: audience,
        CAIRN_CONSOLE_CLIENT: client,
      },
      personOf: async (role) => people[role],
    },
    secret,
  );
  server.on('request', provider);
  return {
    origin,
    linkFor: (role) => signInLink(origin, { secret, role }),
    stop: async () => {
      await app.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
