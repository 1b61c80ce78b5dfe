import { reactorMain } from '@cairn/reactor/service';
import { react } from './react.ts';

await reactorMain({
  service: 'bias-reactor',
  port: 'CAIRN_BIAS_REACTOR_PORT',
  settings: () => ({}),
  react,
});
