import { signal } from '@preact/signals';
import { forgetDrafts } from '../drafts/forget.ts';
import { authorizeUrl, exchange, isBeside, refreshed, signOutUrl, type Tokens } from './oidc.ts';

export type Session =
  | { state: 'unknown' }
  | { state: 'signedOut'; why?: string }
  | { state: 'signedIn' }
  | { state: 'ended' };

/** Whether somebody is signed in. `ended`: the token has expired, and what was typed is still on the page. */
export const session = signal<Session>({ state: 'unknown' });

// Only here, and never in a storage: whoever can read a storage later has no token.
let tokens: Tokens | undefined;
const rememberedKey = 'cairn.signedIn';
const landing = '/console/signed-in';
const entrance = '/console/sign-in';

export const token = (): string | undefined => tokens?.access;

export const sessionEnded = (): void => {
  // An answer may come after somebody has signed out, and must not bring their page back.
  if (session.value.state === 'signedIn') session.value = { state: 'ended' };
};

/** Waits until somebody has signed in again. Throws if `signal` is aborted before that. */
export const signedInAgain = async (signal?: AbortSignal | null): Promise<void> => {
  signal?.throwIfAborted();
  let stop = (): void => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => reject(signal?.reason as Error);
      signal?.addEventListener('abort', leave);
      const unsubscribe = session.subscribe(({ state }) => {
        if (state === 'signedIn') resolve();
      });
      stop = () => {
        unsubscribe();
        signal?.removeEventListener('abort', leave);
      };
    });
  } finally {
    stop();
  }
};

const hold = (given: Tokens): void => {
  tokens = given;
  sessionStorage.setItem(rememberedKey, 'yes');
  session.value = { state: 'signedIn' };
};

let renewing: Promise<boolean> | undefined;

const renewed = async (): Promise<boolean> => {
  const held = tokens;
  if (!held?.refresh) return false;
  try {
    const given = await refreshed(held.refresh);
    // Somebody has signed out in the meantime, or signed in again.
    if (tokens !== held) return tokens !== undefined;
    hold(given);
    return true;
  } catch {
    return false;
  }
};

/** Renews the token, once for all who ask at the same time. Tells whether there is a new one. */
export const renew = (): Promise<boolean> => {
  renewing ??= renewed().finally(() => {
    renewing = undefined;
  });
  return renewing;
};

const here = (): string => location.pathname + location.search;

/** Leaves the page to sign in at the issuer. */
export const signIn = async (hint?: string): Promise<void> => {
  const from = here().startsWith(entrance) ? '/console/' : here();
  location.replace(await authorizeUrl({ from, ...(hint && { hint, prompt: 'login' as const }) }));
};

/** Signs in again in another window, so that what was typed stays on this page. */
export const signInBeside = async (): Promise<void> => {
  const url = await authorizeUrl({ from: here(), beside: true });
  addEventListener('message', function take({ data, origin }: MessageEvent<{ signedIn?: string }>) {
    if (origin !== location.origin || data.signedIn === undefined) return;
    removeEventListener('message', take);
    exchange(new URL(data.signedIn)).then(
      ({ tokens: given }) => hold(given),
      () => undefined,
    );
  });
  open(url, 'cairn-sign-in', 'popup,width=520,height=680');
};

/** Forgets the tokens and the drafts, and ends the session at the issuer. */
export const signOut = async (): Promise<void> => {
  const identity = tokens?.identity;
  tokens = undefined;
  sessionStorage.removeItem(rememberedKey);
  session.value = { state: 'signedOut' };
  // A browser that keeps nothing, as in a private window, has nothing to forget.
  await forgetDrafts().catch(() => undefined);
  const url = await signOutUrl(identity);
  if (url) location.replace(url);
};

const land = async (): Promise<void> => {
  if (isBeside()) {
    (window.opener as Window).postMessage({ signedIn: location.href }, location.origin);
    close();
    return;
  }
  const address = new URL(location.href);
  try {
    const { tokens: given, from } = await exchange(address);
    history.replaceState(null, '', from);
    hold(given);
  } catch {
    sessionStorage.removeItem(rememberedKey);
    history.replaceState(null, '', '/console/');
    const why = address.searchParams.get('error_description') ?? undefined;
    const silent = address.searchParams.get('error') === 'login_required';
    session.value = { state: 'signedOut', ...(!silent && why && { why }) };
  }
};

/** Finds out who is there when the page is opened: from the issuer that one comes back from, or silently after a reload. */
export const begin = async (): Promise<void> => {
  const { pathname, searchParams } = new URL(location.href);
  if (pathname === landing) return land();
  if (pathname === entrance) return signIn(searchParams.get('login_hint') ?? undefined);
  if (sessionStorage.getItem(rememberedKey)) {
    location.replace(await authorizeUrl({ from: here(), prompt: 'none' }));
    return;
  }
  session.value = { state: 'signedOut' };
};
