import { afterAll, beforeAll } from 'vitest';
import { startSystem, type System } from '../system.ts';
import { calibrationTests } from './afterwards.calibration.ts';
import { disputeTests } from './afterwards.disputes.ts';
import { lateTests } from './afterwards.late.ts';
import { questionTests } from './afterwards.questions.ts';
import { type RatedReviews, ratedReviews } from './afterwards.fixture.ts';

let system: System;
let all: RatedReviews;

beforeAll(async () => {
  system = await startSystem();
  all = await ratedReviews(system);
});
afterAll(() => system.stop());

const running = () => ({ system, all });

calibrationTests(running);
disputeTests(running);
questionTests(running);
lateTests(running);
