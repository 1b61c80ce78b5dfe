import { requestPatiently } from '@cairn/http/patient-request';
import { urlIn } from '@cairn/http/service-url';

/** A service as an operator sees it: its address, and the token that is sent there. */
export type Target = { url: string; token: string };

type Problem = { code?: string; detail?: string };
type Sent = { method: string; headers: Readonly<Record<string, string>>; body: string };
type Asking = { service: 'command service' | 'query service'; path: string; sent?: Sent };

const originOf = (service: Asking['service'], url: string): string => {
  if (!URL.canParse(url))
    throw new Error(
      `The address of the ${service} must be one such as http://127.0.0.1:4001, and not ${url}.`,
    );
  return new URL(url).origin;
};

/**
 * What a service answers, which has the field `wanted`. Throws an `Error` if the service is away, if it refuses, and if what
 * answers is another service.
 */
export const answerOf = async <T extends object>(
  { url, token }: Target,
  { service, path, sent }: Asking,
  wanted: keyof T & string,
): Promise<T> => {
  const origin = originOf(service, url);
  const headers = { ...sent?.headers, authorization: `Bearer ${token}` };
  const response = await requestPatiently(urlIn(url, path), { ...sent, headers }).catch(() => undefined);
  if (!response) throw new Error(`The ${service} cannot be reached at ${origin}.`);
  const answer = await (response.json() as Promise<(T & Problem) | null>).catch(() => null);
  const isObject = typeof answer === 'object' && answer !== null;
  if (isObject && wanted in answer) return answer;
  if (isObject && answer.code) throw new Error(`The ${service} refused it: ${answer.code}: ${answer.detail}`);
  throw new Error(
    `What answers at ${origin} is no ${service}: it answered ${response.status} with neither ${wanted} nor a problem.`,
  );
};
