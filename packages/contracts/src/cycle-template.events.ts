import { z } from 'zod';
import { cycleTemplateContent } from './cycle-template.values.ts';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { id } from './values.ts';

const ofTemplate = { templateId: id, occurredAt: instant };

export const cycleTemplateDrafted = eventType(
  'CycleTemplateDrafted',
  z.object({ ...ofTemplate, ...cycleTemplateContent.shape }),
);
/** The whole content from then on. */
export const cycleTemplateRevised = eventType(
  'CycleTemplateRevised',
  z.object({ ...ofTemplate, ...cycleTemplateContent.shape }),
);
export const cycleTemplateRetired = eventType('CycleTemplateRetired', z.object(ofTemplate));

export const cycleTemplateEvents = [
  cycleTemplateDrafted,
  cycleTemplateRevised,
  cycleTemplateRetired,
] as const;
export type CycleTemplateEvent = EventOf<(typeof cycleTemplateEvents)[number]>;
