import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { scorecardLevels } from './scorecard.values.ts';
import { templatePerspective } from './scorecard-template.values.ts';
import { id, label } from './values.ts';

const content = {
  name: label,
  level: z.enum(scorecardLevels),
  perspectives: z.array(templatePerspective).min(1),
};
const ofTemplate = { templateId: id, occurredAt: instant };

export const scorecardTemplateDrafted = eventType(
  'ScorecardTemplateDrafted',
  z.object({ ...ofTemplate, ...content }),
);
/** The whole content from then on. */
export const scorecardTemplateRevised = eventType(
  'ScorecardTemplateRevised',
  z.object({ ...ofTemplate, ...content }),
);
export const scorecardTemplateRetired = eventType('ScorecardTemplateRetired', z.object(ofTemplate));

export const scorecardTemplateEvents = [
  scorecardTemplateDrafted,
  scorecardTemplateRevised,
  scorecardTemplateRetired,
] as const;
export type ScorecardTemplateEvent = EventOf<(typeof scorecardTemplateEvents)[number]>;
/** What a template for scorecards holds. */
export type ScorecardTemplateContent = Omit<
  EventOf<typeof scorecardTemplateDrafted>['data'],
  'templateId' | 'occurredAt'
>;
