import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { ambitions } from './goal.values.ts';
import { measure } from './key-result.values.ts';
import { personal } from './personal.ts';
import { id, weight } from './values.ts';

/** Text of whoever wrote the template. */
const words = () => personal('metadata.actor.personId', z.string());
const ofTemplate = { templateId: id, occurredAt: instant };

export const templateKeyResult = z.object({
  title: words(),
  weight,
  measure,
  milestones: z.array(z.object({ milestoneId: z.string(), title: words() })).optional(),
});

const content = {
  name: z.string(),
  title: words(),
  description: words().optional(),
  ambition: z.enum(ambitions),
  keyResults: z.array(templateKeyResult),
  tags: z.array(z.string()),
};

export const goalTemplateDrafted = eventType('GoalTemplateDrafted', z.object({ ...ofTemplate, ...content }));
/** The whole content from then on. */
export const goalTemplateRevised = eventType('GoalTemplateRevised', z.object({ ...ofTemplate, ...content }));
export const goalTemplateRetired = eventType('GoalTemplateRetired', z.object(ofTemplate));

export const goalTemplateEvents = [goalTemplateDrafted, goalTemplateRevised, goalTemplateRetired] as const;
export type GoalTemplateEvent = EventOf<(typeof goalTemplateEvents)[number]>;
/** What a template holds. */
export type GoalTemplateContent = Omit<
  EventOf<typeof goalTemplateDrafted>['data'],
  'templateId' | 'occurredAt'
>;
