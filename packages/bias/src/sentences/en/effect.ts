import { type DetectorEffect, effectLimits, rarelyChangesAnything } from '../../detector-effect.ts';
import { figure } from './figures.ts';

const judged = (effect: DetectorEffect): string => {
  const rarely = rarelyChangesAnything(effect);
  if (rarely === null) return `, and fewer than ${effectLimits.minimum} are too few to judge by`;
  return rarely ? ': this rarely changes anything' : '';
};

const speed = ({ timed, atOnce }: DetectorEffect): string =>
  timed === 0
    ? 'no answer records when its flag was shown'
    : `${figure(atOnce)} of ${figure(timed)} timed answers came within ${effectLimits.atOnceSeconds} seconds`;

export const effect = (of: DetectorEffect): string =>
  of.answered === 0
    ? 'No flag was answered.'
    : `${figure(of.kept)} of ${figure(of.answered)} answers kept what was flagged${judged(of)}; ${speed(of)}.`;
