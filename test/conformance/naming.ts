import { createHash, randomUUID } from 'node:crypto';

/**
 * The names of one play of a scenario. Each play has its own event ids and streams, so that plays can share a log. They
 * are turned back into the recording's names when the outcome is shown.
 */
export type Naming = {
  readonly run: string;
  readonly stream: (name: string) => string;
  readonly text: (text: string) => string;
  readonly id: (name: string) => string;
  readonly nameOf: (id: string) => string | undefined;
  /** Replaces the names of this play in a text with the recording's. */
  readonly plain: (text: string) => string;
};

const TIME = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*Z?/g;
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export const newNaming = (): Naming => {
  const run = `c${randomUUID().slice(0, 8)}`;
  const names = new Map<string, string>();
  const stream = (name: string): string => {
    if (name === '') return '';
    if (name.startsWith('$$')) return `$$${stream(name.slice(2))}`;
    return name.startsWith('$') ? `$${run}-${name.slice(1)}` : `${run}-${name}`;
  };
  const id = (name: string): string => {
    const digest = createHash('sha256').update(`${run} ${name}`).digest('hex');
    const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-8${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
    names.set(uuid, name);
    return uuid;
  };
  const plain = (text: string): string => {
    const known = text.replace(UUID, (uuid) => names.get(uuid) ?? '{uuid}');
    return known.replace(TIME, '{time}').replaceAll(`${run}-`, '').replaceAll(run, '{run}');
  };
  return {
    run,
    stream,
    text: (text) => text.replaceAll('{run}', run),
    id,
    nameOf: (uuid) => names.get(uuid),
    plain,
  };
};
