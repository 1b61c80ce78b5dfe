import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChildOptions } from './child.ts';
import type { Part } from './part.ts';
import type { PortVariable, Ports } from './ports.ts';
import { askReady, processPart } from './service.ts';

/** Every service and the variable with its port. */
export const services: readonly { name: string; port: PortVariable }[] = [
  { name: 'command-service', port: 'CAIRN_COMMAND_PORT' },
  { name: 'okr-projector', port: 'CAIRN_OKR_PROJECTOR_PORT' },
  { name: 'scorecard-projector', port: 'CAIRN_SCORECARD_PROJECTOR_PORT' },
  { name: 'review-projector', port: 'CAIRN_REVIEW_PROJECTOR_PORT' },
  { name: 'bias-reactor', port: 'CAIRN_BIAS_REACTOR_PORT' },
  { name: 'alert-reactor', port: 'CAIRN_ALERT_REACTOR_PORT' },
  { name: 'launcher', port: 'CAIRN_LAUNCHER_PORT' },
  { name: 'query-service', port: 'CAIRN_QUERY_PORT' },
];

const folder = fileURLToPath(new URL('../../../services', import.meta.url));
const programOf = (name: string): string => join(folder, name, 'src/main.ts');

/** The program of each service. */
export const servicePrograms: readonly string[] = services.map(({ name }) => programOf(name));

/** The services as parts of the stack. `childOf` gives the options for each process. */
export const serviceParts = (
  ports: Partial<Ports>,
  host: string,
  childOf: (name: string) => Omit<ChildOptions, 'entry' | 'args'>,
): Part[] =>
  services.map(({ name, port }) => {
    const address = `${host}:${ports[port]}`;
    return processPart(
      { name, address, probe: askReady(`http://${address}`) },
      { ...childOf(name), entry: programOf(name) },
    );
  });
