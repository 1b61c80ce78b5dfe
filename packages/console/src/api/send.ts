import { renew, session, sessionEnded, signedInAgain, token } from '../sign-in/session.ts';
import { connection } from './connection.ts';
import { Problem, problemOf } from './problem.ts';

const withToken = (init: RequestInit): RequestInit => ({
  ...init,
  headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token() ?? ''}` },
});

const sent = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, withToken(init));
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
    connection.value = 'offline';
    throw new Problem(0, { code: 'network/unreachable', detail: 'The server cannot be reached.' });
  }
};

/**
 * Sends a request in the name of who is signed in, and renews an expired token once. If that is refused too, a question
 * waits until somebody has signed in again, so that the page stays as it is. Throws a `Problem` if it is refused or no
 * answer comes.
 */
export const send = async (url: string, init: RequestInit = {}): Promise<Response> => {
  let reply = await sent(url, init);
  if (reply.status === 401 && (await renew())) reply = await sent(url, init);
  if (reply.status === 401) {
    sessionEnded();
    if (session.value.state === 'ended' && init.method === undefined) {
      await signedInAgain(init.signal);
      reply = await sent(url, init);
    }
  }
  if (reply.ok) {
    connection.value = 'good';
    return reply;
  }
  const problem = await problemOf(reply);
  connection.value = problem.status === 503 ? 'behind' : 'good';
  throw problem;
};
