import type { RecordAccessBody } from '@cairn/contracts/access.commands';
import { urlIn } from '@cairn/http/service-url';

/** Sends a body to the command service's route of access records, and resolves with the status of its answer. */
export type SendAccessRecords = (authorization: string, body: RecordAccessBody) => Promise<number>;

const patienceMs = 5_000;

/** Sends access records over HTTP. */
export const sendAccessRecordsTo =
  (commandUrl: string): SendAccessRecords =>
  async (authorization, body) => {
    const reply = await fetch(urlIn(commandUrl, '/v1/access-records'), {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    });
    await reply.body?.cancel();
    return reply.status;
  };
