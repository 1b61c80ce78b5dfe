import type { Decider } from '@cairn/contracts/decider';
import type {
  DefineGoalField,
  GoalFieldCommand,
  ReviseGoalField,
} from '@cairn/contracts/goal-field.commands';
import type { GoalFieldEvent } from '@cairn/contracts/goal-field.events';
import type { GoalFieldKind } from '@cairn/contracts/goal-field.values';
import { refuseField, reject } from '@cairn/contracts/rejection';
import { foldedName } from './folded-name.ts';
import { refuseBeforeLastChange, refuseFuture } from './occurred-at.ts';

export type GoalField = {
  status: 'offered' | 'retired';
  name: string;
  kind: GoalFieldKind;
  choices: readonly string[];
  changedAt: string;
};
export type GoalFieldState = { status: 'unset' } | GoalField;

const checkChoices = (kind: GoalFieldKind, choices: readonly string[] | undefined): void => {
  if ((kind === 'choice') !== (choices !== undefined))
    refuseField(
      'goal-field/choices',
      kind === 'choice' ? 'A choice needs something to choose from.' : 'Only a choice offers choices.',
      { path: 'choices', message: kind === 'choice' ? 'at least one choice' : 'no choices' },
    );
  const folded = choices?.map(foldedName) ?? [];
  const twice = folded.findIndex((each, i) => folded.indexOf(each) < i);
  if (twice >= 0)
    refuseField('goal-field/choice-twice', 'Each choice is offered once.', {
      path: `choices/${twice}`,
      message: 'another choice',
    });
};

const define = ({ data }: DefineGoalField): GoalFieldEvent[] => {
  checkChoices(data.kind, data.choices);
  return [{ type: 'GoalFieldDefined', data: { ...data, choices: data.choices ?? [] } }];
};

const revise = ({ data }: ReviseGoalField, { name, choices, kind }: GoalField): GoalFieldEvent[] => {
  if (data.choices) checkChoices(kind, data.choices);
  const from = { name, choices: [...choices] };
  const to = { name: data.name ?? name, choices: data.choices ?? from.choices };
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  const { fieldId, occurredAt } = data;
  return [{ type: 'GoalFieldRevised', data: { fieldId, from, to, occurredAt } }];
};

/** The definition of one custom field of goals. */
export const goalField: Decider<GoalFieldState, GoalFieldCommand, GoalFieldEvent> = {
  category: 'goalField',
  initial: { status: 'unset' },
  decide(command, state) {
    refuseFuture(command);
    if (command.type === 'DefineGoalField') return state.status === 'unset' ? define(command) : [];
    if (state.status === 'unset')
      return reject('notFound', 'goal-field/unknown', 'No such field was defined.');
    if (state.status === 'retired')
      return command.type === 'RetireGoalField'
        ? []
        : reject('conflict', 'goal-field/retired', 'The field was retired.');
    refuseBeforeLastChange(state, command.data.occurredAt);
    return command.type === 'RetireGoalField'
      ? [{ type: 'GoalFieldRetired', data: command.data }]
      : revise(command, state);
  },
  evolve(state, event) {
    const { occurredAt: changedAt } = event.data;
    if (event.type === 'GoalFieldDefined') {
      const { name, kind, choices } = event.data;
      return { status: 'offered', name, kind, choices, changedAt };
    }
    if (state.status === 'unset') return state;
    return event.type === 'GoalFieldRevised'
      ? { ...state, ...event.data.to, changedAt }
      : { ...state, status: 'retired', changedAt };
  },
};
