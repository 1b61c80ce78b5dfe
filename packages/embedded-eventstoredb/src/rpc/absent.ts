import { UNIMPLEMENTED, type Status } from '../wire/status.ts';

/** Services of EventStoreDB that this server leaves out, and what to say of them. */
const ABSENT: Readonly<Record<string, string>> = {
  '/event_store.client.projections.Projections': 'projections are not part of this server',
  '/event_store.client.users.Users': 'users are not part of this server',
  '/event_store.client.operations.Operations': 'operations such as scavenging are not part of this server',
  '/event_store.client.monitoring.Monitoring': 'monitoring is not part of this server',
};

/** How a call ends that nobody here answers. */
export const absent = (path: string): Status => {
  const service = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const why = ABSENT[service] ?? 'it is not implemented by this server';
  return { code: UNIMPLEMENTED, message: `${path}: ${why}` };
};
