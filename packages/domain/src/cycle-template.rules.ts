import type { OpenCycle, OpenCycleFromTemplate } from '@cairn/contracts/cycle.commands';
import type { CycleTemplateContent } from '@cairn/contracts/cycle-template.values';
import { reject } from '@cairn/contracts/rejection';
import type { DayRange } from '@cairn/contracts/values';
import { policyOf } from './cycle.policy.ts';
import { daysLater } from './day-arithmetic.ts';

export type CycleTemplateState =
  | { status: 'unset' }
  | { status: 'offered' | 'retired'; content: CycleTemplateContent; changedAt: string };

const daysOf = ({ from, to }: { from: number; to: number }, period: DayRange): DayRange => ({
  from: daysLater(period.to, from),
  to: daysLater(period.to, to),
});

/** What a cycle over a period has from a template. */
export const formIn = (
  { kind, scale, dimensions, questions, policy, administrationWindow, stages }: CycleTemplateContent,
  period: DayRange,
) => ({
  kind,
  scale,
  dimensions,
  policy: policyOf(kind, policy),
  administrationWindow: administrationWindow ? daysOf(administrationWindow, period) : period,
  ...(questions && { questions }),
  ...(stages && { stages: stages.map((each) => ({ ...each, ...daysOf(each, period) })) }),
});

/** The command that opens the cycle: what is given, and the rest from the template. Throws for a template that is not offered. */
export const templatedCycle = (
  command: OpenCycleFromTemplate,
  template: CycleTemplateState | undefined,
): OpenCycle => {
  if (!template || template.status === 'unset')
    return reject('notFound', 'cycle-template/unknown', 'No such template was drafted.');
  if (template.status === 'retired')
    return reject(
      'conflict',
      'cycle-template/retired',
      'The template was retired, so no cycle is opened from it.',
    );
  const { evaluationPeriod, administrationWindow, ...given } = command.data;
  const form = formIn(template.content, evaluationPeriod);
  const window = administrationWindow ?? form.administrationWindow;
  return {
    ...command,
    type: 'OpenCycle',
    data: { ...given, evaluationPeriod, ...form, administrationWindow: window },
  };
};
