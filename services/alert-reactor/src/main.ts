import { daysAndIds, reactorMain } from '@cairn/reactor/service';
import { react } from './react.ts';

await reactorMain({
  service: 'alert-reactor',
  port: 'CAIRN_ALERT_REACTOR_PORT',
  settings: daysAndIds,
  react,
});
