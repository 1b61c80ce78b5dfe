import { instantText } from '../../look/dates.ts';
import { words } from '../../texts/words.ts';
import type { Step } from './replay.reply.ts';

const anId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const anInstant = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/** A name of the API in words: `CheckInRecorded` is "Check in recorded". */
export const spaced = (name: string): string => {
  const apart = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
};

export const checkName = (detector: string): string => words.detectors[detector] ?? spaced(detector);

export const stepName = (type: string): string => words.steps[type] ?? spaced(type);

/** The sentence of a step without its dates, which stand beside it, and without ids. */
export const sentenceOf = ({ told }: Pick<Step, 'told'>): string => {
  if (told.finding) return words.replay.flagged(checkName(told.finding.detector));
  const { sentence, occurredAt, recordedAt } = told;
  return sentence
    .replace(` It is dated ${occurredAt} and was recorded ${recordedAt}.`, '')
    .replace(/ It was recorded after the administration window\.$/, '')
    .replace(/(?<=answered the flag of )\w+/, checkName)
    .replaceAll(anInstant, instantText)
    .replaceAll(anId, words.shell.noName);
};

/** Who took a step; an id that has no name is not shown. */
export const whoOf = ({ told }: Pick<Step, 'told'>): string =>
  told.who.name === told.who.personId ? words.shell.noName : told.who.name;
