import { projectorMain } from '@cairn/projection/service';
import { scorecards } from './scorecards.projection.ts';

await projectorMain(scorecards, 'CAIRN_SCORECARD_PROJECTOR_PORT');
