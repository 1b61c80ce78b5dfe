import type { Decider } from '@cairn/contracts/decider';
import type { Actor } from '@cairn/contracts/envelope';
import type { SetIdKey } from '@cairn/contracts/id-key.commands';
import type { IdKeyEvent } from '@cairn/contracts/id-key.events';
import type { AnyRecorded } from '@cairn/contracts/registry';
import { reject } from '@cairn/contracts/rejection';

export type IdKeyState = { fingerprint: string | null };

const short = (fingerprint: string): string => fingerprint.slice(0, 8);

/** The one id key of a log. It never changes: with another key, nothing that was made before would be found. */
export const idKey: Decider<IdKeyState, SetIdKey, IdKeyEvent> = {
  category: 'idKey',
  initial: { fingerprint: null },
  decide({ data, actor }, { fingerprint }) {
    if (actor.kind !== 'system')
      return reject('forbidden', 'id-key/only-the-system-sets-it', 'Only the system may set the id key.');
    if (fingerprint === data.fingerprint) return [];
    if (fingerprint !== null)
      return reject(
        'conflict',
        'id-key/another-key',
        `This log belongs to another id key: its fingerprint begins with ${short(fingerprint)}, and that of the given key with ${short(data.fingerprint)}.`,
      );
    return [{ type: 'IdKeySet', data }];
  },
  evolve: (_, { data: { fingerprint } }) => ({ fingerprint }),
};

/** Throws a `conflict` Rejection if an event says that the log belongs to another id key than the one with this fingerprint. */
export const refuseOtherKey = (event: AnyRecorded, fingerprint: string, actor: Actor): void => {
  if (event.type !== 'IdKeySet') return;
  const at = event.data.occurredAt;
  const data = { fingerprint, occurredAt: at };
  idKey.decide({ type: 'SetIdKey', data, actor, at }, idKey.evolve(idKey.initial, event), undefined);
};
