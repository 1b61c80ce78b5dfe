import { eventsIn } from '@cairn/contracts/registry';
import type { SetGoalFromTemplate } from '@cairn/contracts/goal-template.commands';
import { streamOf } from '@cairn/contracts/streams';
import { type GoalFacts, noGoalFacts } from '@cairn/domain/goal.facts';
import { fromTemplate, readTemplate } from '@cairn/domain/goal-template.rules';
import { readEvents } from '@cairn/event-store/parking';
import type { CommandContext } from '../context.ts';
import { goalFacts } from './goal.facts.ts';

/** What other streams tell about a goal that is set from a template: the template, and all that the goal names. */
export const templatedFacts = async (
  context: CommandContext,
  command: SetGoalFromTemplate,
): Promise<GoalFacts> => {
  const stream = streamOf('goalTemplate', command.data.templateId);
  const template = readTemplate(eventsIn(await readEvents(context.store, stream), 'goalTemplate'));
  return { ...(await goalFacts(context, fromTemplate(command, { ...noGoalFacts, template }))), template };
};
