import { alerts } from './alerts.ts';
import { alignment } from './alignment.ts';
import { audit } from './audit.ts';
import { calibration } from './calibration.ts';
import { carrying } from './carrying.ts';
import { contributing } from './contributing.ts';
import { cycles } from './cycles.ts';
import { detectors } from './detectors.ts';
import { editing } from './editing.ts';
import { fairness } from './fairness.ts';
import { feedback } from './feedback.ts';
import { goals } from './goals.ts';
import { kpi } from './kpi.ts';
import { map } from './map.ts';
import { merged } from './merged.ts';
import { newCard } from './new-card.ts';
import { newGoal } from './new-goal.ts';
import { nominating } from './nominating.ts';
import { questions } from './questions.ts';
import { rating } from './rating.ts';
import { releases } from './releases.ts';
import { replay } from './replay.ts';
import { reviews } from './reviews.ts';
import { search } from './search.ts';
import { shell } from './shell.ts';
import { sight } from './sight.ts';
import { steps } from './steps.ts';
import { strategy } from './strategy.ts';
import { suggesting } from './suggesting.ts';
import { talks } from './talks.ts';
import { tree } from './tree.ts';
import { week } from './week.ts';
import { weekly } from './weekly.ts';

export const english = {
  alerts,
  alignment,
  audit,
  calibration,
  carrying,
  contributing,
  cycles,
  detectors,
  editing,
  fairness,
  feedback,
  goals,
  kpi,
  map,
  merged,
  newCard,
  newGoal,
  nominating,
  questions,
  rating,
  releases,
  replay,
  reviews,
  search,
  shell,
  sight,
  steps,
  strategy,
  suggesting,
  talks,
  tree,
  week,
  weekly,
};
