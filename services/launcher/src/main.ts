import { daysAndIds, reactorMain } from '@cairn/reactor/service';
import { react } from './react.ts';

await reactorMain({ service: 'launcher', port: 'CAIRN_LAUNCHER_PORT', settings: daysAndIds, react });
