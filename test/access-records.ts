import type { App } from '@cairn/http/app';
import type { SendAccessRecords } from '@cairn/query-service/access-records/send-access-records';

/** Sends access records to a command service in this process. */
export const accessRecordsTo =
  (command: App): SendAccessRecords =>
  async (authorization, payload) => {
    const headers = { authorization };
    const reply = await command.inject({ method: 'POST', url: '/v1/access-records', headers, payload });
    return reply.statusCode;
  };
