import { dayText } from '../../look/dates.ts';
import { numberText } from '../../look/numbers.ts';
import { words } from '../../texts/words.ts';
import { checkName } from './plain.ts';
import type { Replay, Step } from './replay.reply.ts';

const texts = words.replay;

type Cycle = NonNullable<Step['whole']['inForce']['cycle']>;

const range = ({ from, to }: { from: string; to: string }): string => `${dayText(from)} – ${dayText(to)}`;

const deadlineText = (deadlines: Readonly<Record<string, number | undefined>>): string =>
  Object.entries(deadlines)
    .map(([step, days]) => `${texts.deadlineNames[step] ?? step}: ${days}`)
    .join(', ');

const policyOf = ({ policy }: Cycle): [name: string, text: string | undefined][] => [
  [texts.policy, policy.version],
  [texts.checks, Object.keys(policy.detectors).map(checkName).join(', ')],
  [texts.duties, policy.separationOfDuties ? texts.yes : texts.no],
  [texts.needs, policy.minimum && texts.needsText(policy.minimum.assessments, policy.minimum.evidence)],
  [texts.deadlines, policy.deadlines && deadlineText(policy.deadlines)],
];

const rulesOf = (cycle: Cycle): [name: string, text: string | undefined][] => [
  [texts.period, range(cycle.evaluationPeriod)],
  [texts.window, range(cycle.administrationWindow)],
  [texts.scale, cycle.scale?.marks.map(({ value, label }) => `${numberText(value)} ${label}`).join(', ')],
  [texts.dimensions, cycle.dimensions.map(({ label }) => label).join(', ')],
  ...policyOf(cycle),
];

/** The rules and the reporting line that were in force at a step. */
export const StepRules = ({ replay: { people }, step }: { replay: Replay; step: Step }) => {
  const { cycle, reportingLine } = step.whole.inForce;
  const managers = reportingLine.managers.map(
    ({ managerId, relation }) => `${people[managerId] ?? words.shell.noName} (${texts.lines[relation]})`,
  );
  const rules = [...(cycle ? rulesOf(cycle) : []), [texts.managers, managers.join(', ')] as const];
  return (
    <details>
      <summary>{texts.inForce}</summary>
      <dl class="pairs">
        {rules.map(
          ([name, text]) =>
            text && (
              <>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </>
            ),
        )}
      </dl>
    </details>
  );
};
