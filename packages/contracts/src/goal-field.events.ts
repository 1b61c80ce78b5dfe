import { z } from 'zod';
import { instant } from './envelope.ts';
import { type EventOf, eventType } from './event-type.ts';
import { ofAccountable, ofGoal } from './goal.context.ts';
import { goalFieldKinds, goalFieldValue } from './goal-field.values.ts';
import { id } from './values.ts';

const ofField = { fieldId: id, occurredAt: instant };
const choices = z.array(z.string());

/** A custom field of goals. `choices` is empty unless it is of that kind. */
export const goalFieldDefined = eventType(
  'GoalFieldDefined',
  z.object({ ...ofField, name: z.string(), kind: z.enum(goalFieldKinds), choices }),
);
export const goalFieldRevised = eventType(
  'GoalFieldRevised',
  z.object({
    ...ofField,
    from: z.object({ name: z.string(), choices }),
    to: z.object({ name: z.string(), choices }),
  }),
);
export const goalFieldRetired = eventType('GoalFieldRetired', z.object(ofField));

export const goalFieldEvents = [goalFieldDefined, goalFieldRevised, goalFieldRetired] as const;
export type GoalFieldEvent = EventOf<(typeof goalFieldEvents)[number]>;

/** Values that the goal has from then on; null for one that was taken away. The text of a text field stands in `texts`. */
export const goalFieldsFilled = eventType(
  'GoalFieldsFilled',
  z.object({
    ...ofGoal,
    fields: z.array(z.object({ fieldId: id, value: goalFieldValue.nullable() })),
    texts: z.array(z.object({ fieldId: id, text: ofAccountable(z.string()) })),
  }),
);
