import { useSignal } from '@preact/signals';
import type { Problem } from '../api/problem.ts';
import type { Body } from '../api/types.ts';
import { useCommand } from '../look/use-command.ts';
import type { Person } from '../look/person-field.tsx';
import type { Act } from './standing.ts';

export type Exclusion = Body<'/v1/cycles/{cycleId}/exclusions'>['reason'];

/** What the form says. */
export type Said = {
  person: Person | undefined;
  /** Empty: the one that is offered first. */
  employmentId: string;
  /** Undefined: what is usual. */
  act: Act | undefined;
  why: Exclusion;
  reason: string;
  /** Who rates a late joiner; by default the line manager. */
  rater: Person | undefined;
};

type Target = {
  cycleId: string;
  personId: string;
  employmentId: string;
  /** Of the reviews that the launch opened. */
  kind: Body<'/v1/cycles/{cycleId}/late-joiners'>['kind'];
};

type Sending = {
  carryOut: (act: Act, target: Target, said: Said, revision: number) => Promise<boolean>;
  sending: boolean;
  problem: Problem | undefined;
  /** What is wrong with a field of what was sent last, if that was to do the same. */
  wrong: (act: Act | undefined, field: string) => string | undefined;
};

/** The commands that change who takes part in a cycle. Those to its launch are recorded apart from it, without its revision. */
export const useTakingPart = (): Sending => {
  // What is offered may change after a refusal, and the refusal is still to be read.
  const sent = useSignal<Act>('leaveOut');
  const leaveOut = useCommand('/v1/cycles/{cycleId}/exclusions');
  const include = useCommand('/v1/cycles/{cycleId}/inclusions');
  const withdraw = useCommand('/v1/cycles/{cycleId}/leavers');
  const open = useCommand('/v1/cycles/{cycleId}/late-joiners');
  const { sending, problem, wrong } = { leaveOut, include, withdraw, open }[sent.value];

  const carryOut: Sending['carryOut'] = async (asked, { cycleId, kind, ...whom }, said, revision) => {
    sent.value = asked;
    const path = { cycleId };
    const { why, reason, rater } = said;
    switch (asked) {
      case 'leaveOut':
        return Boolean(await leaveOut.send({ path, body: { ...whom, reason: why }, revision }));
      case 'include':
        return Boolean(await include.send({ path, body: { ...whom, reason }, revision }));
      case 'withdraw':
        return Boolean(await withdraw.send({ path, body: { ...whom, why, reason } }));
      case 'open': {
        const body = { ...whom, kind, ...(rater && { accountableRaterId: rater.personId }) };
        return Boolean(await open.send({ path, body }));
      }
    }
  };
  return {
    carryOut,
    sending,
    problem,
    wrong: (act, field) => (act === sent.value ? wrong(field) : undefined),
  };
};
