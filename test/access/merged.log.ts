import { statesIn } from '@cairn/access/organisation.arbitrary';
import { pinnedBy } from '@cairn/bias-reactor/pinned';
import { mergedTextIn } from '@cairn/bias-reactor/contributed.state';
import { isRelease, ownerOf, releaseDue, screenRelease } from '@cairn/bias-reactor/screen-release';
import { emptyState, fold as foldScreening } from '@cairn/bias-reactor/state';
import type { CommandContext } from '@cairn/command-service/context';
import { placeOf } from '@cairn/command-service/reviews/contribution.ids';
import type { Command, Decider } from '@cairn/contracts/decider';
import type { AnyEvent } from '@cairn/contracts/event-type';
import type { AnyRecorded } from '@cairn/contracts/registry';
import type { CycleRules } from '@cairn/domain/cycle.state';
import { inputScreening } from '@cairn/domain/input-screening.decider';
import { rejectionOf } from '@cairn/testing/given-when-then';
import type { foldedRows } from './folded-rows.ts';
import { actor, momentOf, organisation, type Secret, today } from './merged-input.setting.ts';

type Given = {
  cycle: CycleRules & { status: 'open' };
  secret: Secret;
  rows: Pick<ReturnType<typeof foldedRows>, 'fold'>;
};

/** A log in memory that is folded and screened as it grows, with the facts of the command service. */
export const startLog = ({ cycle, secret, rows }: Given) => {
  const log: AnyRecorded[] = [];
  const people = organisation();
  const screening = emptyState();
  screening.ratings.cycles.set('cycle', pinnedBy(cycle));
  let now = 0;

  const append = (stream: string, event: AnyEvent, by: string): void => {
    const revision = log.filter((each) => each.stream === stream).length;
    const inSlot = log.filter(({ position }) => position >= BigInt(now * 1_000)).length;
    const recorded = {
      ...event,
      id: `${stream}@${revision}`,
      stream,
      revision,
      // The slots of actions that were not taken were filled by something else in the organisation.
      position: BigInt(now * 1_000 + inSlot),
      metadata: { recordedAt: momentOf(now), actor: actor(by) },
    } as unknown as AnyRecorded;
    log.push(recorded);
    rows.fold(recorded);
    foldScreening(screening, recorded);
    const read = new Map(log.flatMap(mergedTextIn));
    const due = isRelease(recorded) && releaseDue(screening, recorded, { upTo: recorded, read });
    if (!due) return;
    const screened = inputScreening.decide(screenRelease(due, momentOf(now)), new Set(), undefined);
    for (const each of screened) append(`inputScreening-${ownerOf(due)}`, each, 'reactor');
  };
  const stateIn = <S, C extends Command, E extends AnyEvent, F>(
    decider: Decider<S, C, E, F>,
    id: string,
  ): S =>
    log
      .filter(({ stream }) => stream === `${decider.category}-${id}`)
      .reduce((state, event) => decider.evolve(state, event as unknown as E), decider.initial);
  const deriveId = (namespace: string, ...parts: readonly string[]): string =>
    namespace === placeOf('')[0] ? secret(parts[0] ?? '') : [namespace, ...parts].join(' ');
  const state = async (decider: Decider<unknown, Command, AnyEvent, unknown>, id: string) => {
    const revision = log.filter(({ stream }) => stream === `${decider.category}-${id}`).length - 1;
    if (decider.category === 'person') return { state: statesIn(people)(id), revision };
    return { state: decider.category === 'cycle' ? cycle : stateIn(decider, id), revision };
  };
  const services = {
    execute: { state, recent: state, kept: () => undefined },
    deriveId,
    now: () => new Date(`${today}T12:00:00Z`),
  } as unknown as CommandContext;

  return {
    log,
    people,
    services,
    append,
    stateIn,
    deriveId,
    moment: () => momentOf(now),
    goTo: (i: number): void => {
      now = i;
    },
    /** Appends what is decided. False if it is refused. */
    taken: (decide: () => readonly AnyEvent[], stream: string, by: string): boolean => {
      let events: readonly AnyEvent[] = [];
      if (rejectionOf(() => (events = decide()))) return false;
      for (const event of events) append(stream, event, by);
      return true;
    },
  };
};
