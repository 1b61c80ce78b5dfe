import type { AlignmentEvent } from '@cairn/contracts/alignment.events';
import type { GoalEvent } from '@cairn/contracts/goal.events';
import type { KpiEvent } from '@cairn/contracts/kpi.events';
import { alignmentStream, streamOf } from '@cairn/contracts/streams';

type InLog = { id: string; revision: number; position: bigint };
export type LoggedGoalEvent = GoalEvent & InLog;
export type LoggedAlignmentEvent = AlignmentEvent & InLog;
type LoggedKpiEvent = KpiEvent & InLog;
export type LoggedEvent = LoggedGoalEvent | LoggedAlignmentEvent | LoggedKpiEvent;

/** Gives all events of a goal, a KPI or the alignment stream, oldest first; undefined if the stream was not read. */
export type Read = (stream: string) => readonly LoggedEvent[] | undefined;

export const goalEvents = (read: Read, goalId: string): readonly LoggedGoalEvent[] =>
  (read(streamOf('goal', goalId)) ?? []) as readonly LoggedGoalEvent[];

export const alignmentEvents = (read: Read): readonly LoggedAlignmentEvent[] =>
  (read(alignmentStream) ?? []) as readonly LoggedAlignmentEvent[];

export const kpiEvents = (read: Read, kpiId: string): readonly LoggedKpiEvent[] =>
  (read(streamOf('kpi', kpiId)) ?? []) as readonly LoggedKpiEvent[];

const measuresIn = ({ type, data }: LoggedGoalEvent) => {
  if (type === 'GoalSet') return data.keyResults.map(({ measure }) => measure);
  return type === 'KeyResultAdded' || type === 'KeyResultRevised' ? [data.keyResult.measure] : [];
};

/** The KPIs to which key results of a goal were ever linked. */
const linkedIn = (events: readonly LoggedGoalEvent[]): string[] =>
  events.flatMap(measuresIn).flatMap((measure) => (measure.kind === 'linkedKpi' ? [measure.kpiId] : []));

/** Whether contributing goals count in a goal's progress, which is decided when the goal is set. */
export const takesChildren = ([first]: readonly LoggedGoalEvent[]): boolean =>
  first?.type === 'GoalSet' && first.data.progressFrom !== 'keyResults';

const everContributed = (read: Read): ReadonlyMap<string, readonly string[]> => {
  const children = new Map<string, string[]>();
  for (const { type, data } of alignmentEvents(read))
    if (type === 'GoalAligned' && data.kind === 'contribute') {
      const siblings = children.get(data.parentId);
      if (siblings) siblings.push(data.childId);
      else children.set(data.parentId, [data.childId]);
    }
  return children;
};

/**
 * The streams that the results of these goals rest on and that were not read yet. The caller reads them and asks again
 * until none is missing.
 */
export const streamsToRead = (read: Read, goalIds: readonly string[]): string[] => {
  const missing = new Set<string>();
  const met = new Set<string>();
  const below = everContributed(read);
  const next = [...goalIds];
  for (let goalId = next.pop(); goalId !== undefined; goalId = next.pop()) {
    if (met.has(goalId)) continue;
    met.add(goalId);
    const stream = streamOf('goal', goalId);
    for (const kpiId of linkedIn(goalEvents(read, goalId)))
      if (!read(streamOf('kpi', kpiId))) missing.add(streamOf('kpi', kpiId));
    if (!read(stream)) missing.add(stream);
    else if (!takesChildren(goalEvents(read, goalId))) continue;
    else if (!read(alignmentStream)) missing.add(alignmentStream);
    else next.push(...(below.get(goalId) ?? []));
  }
  return [...missing];
};
