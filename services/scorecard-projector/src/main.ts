import { createApp } from '@cairn/http/app';
import { projectorMain } from '@cairn/projection/service';
import { scorecards } from './scorecards.projection.ts';

await projectorMain({ projection: scorecards, port: 'CAIRN_SCORECARD_PROJECTOR_PORT', createApp });
