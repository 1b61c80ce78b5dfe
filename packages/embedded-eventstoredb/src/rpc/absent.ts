import { UNIMPLEMENTED, type Status } from '../wire/status.ts';

/** EventStoreDB's services that this server lacks, and how to explain it. */
const ABSENT: Readonly<Record<string, string>> = {
  '/event_store.client.projections.Projections': 'projections are not part of this server',
  '/event_store.client.users.Users': 'users are not part of this server',
  '/event_store.client.operations.Operations': 'operations such as scavenging are not part of this server',
  '/event_store.client.monitoring.Monitoring': 'monitoring is not part of this server',
};

/** The status of a call that this server does not support. */
export const absent = (path: string): Status => {
  const service = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const why = ABSENT[service] ?? 'it is not implemented by this server';
  return { code: UNIMPLEMENTED, message: `${path}: ${why}` };
};
