import type { Step } from './replay.reply.ts';
import type { State } from './state.ts';

type Given = {
  type: string;
  who?: string;
  sentence?: string;
  texts?: Readonly<Record<string, string>>;
  data?: Readonly<Record<string, unknown>>;
  state?: State;
  finding?: Partial<NonNullable<Step['told']['finding']>>;
};

/** A step as far as a test needs it. */
const stepOf = (given: Given, number: number): Step => {
  const { type, who = 'p1', sentence = '', texts = {}, data = {}, state = {}, finding } = given;
  const at = '2026-01-10T09:00:00.000Z';
  const header = { eventId: `e${number}`, type, occurredAt: at, recordedAt: at };
  const told = { ...header, who: { personId: who, name: who }, sentence, texts, finding: finding ?? null };
  return { number, told, whole: { ...header, upcast: { data }, state, inForce: { cycle: null } } } as Step;
};

export const stepsOf = (...given: Given[]): Step[] => given.map((each, index) => stepOf(each, index + 1));
