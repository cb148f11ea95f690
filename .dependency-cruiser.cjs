// The graph as a whole: purity, arrows between the packages, layers, cycles, files nobody uses.
// docs/architecture.md says it in words; the editor sees the same rules through ESLint.

const notTests = '(\\.test\\.(ts|tsx|mjs)$|/testing/|^packages/(testing|e2e|bench)/)';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A package may reach only the packages named (and itself). */
const reachesOnly = (name, allowed) =>
  forbid(
    `${name}-reaches-only-${allowed.join('-') || 'itself'}`,
    `${name} knows ${allowed.join(', ') || 'no other package'}.`,
    { path: `^packages/${name}/src/`, pathNot: notTests },
    { path: '^(api|client|packages)/', pathNot: `^packages/(${[name, ...allowed].join('|')})/` },
  );

// The shape of a row may be named anywhere (`import type`): what counts is who calls whom.
const layer = (name, comment, from, to) =>
  forbid(
    name,
    comment,
    { path: `^api/src/modules/.*\\.${from}\\.tsx?$` },
    { path: `^api/src/modules/.*\\.(${to})\\.tsx?$`, dependencyTypesNot: ['type-only'] },
  );

const libraryOnlyIn = (library, places) =>
  forbid(
    `${library.replace('@', '').replace('/', '')}-stays-where-it-is`,
    `${library} is used in one kind of place, so that it can be replaced there.`,
    { path: '^(api|client)/src/', pathNot: `${places}|${notTests}` },
    { path: `(^|/)node_modules/${library}` },
  );

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'A file that nothing uses is taken out.',
      {
        orphan: true,
        path: '^(api|client|packages)/',
        pathNot: [
          notTests,
          '\\.d\\.ts$',
          '\\.config\\.ts$',
          '^client/build/',
          // The lint configuration at the root uses it.
          '^packages/launch/src/house/layers\\.mjs$',
          // Each file of these packages is a door of its own; knip says which nobody opens.
          '^packages/(domain|catalogue|contracts|bulletin-rendering)/src/',
        ],
      },
      {},
    ),
    forbid('no-unresolved', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-undeclared-library',
      'A package declares each library that it imports.',
      { path: '^(api|client|packages)/', pathNot: notTests },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-development-library-in-the-product',
      'What ships does not import what only development needs.',
      {
        path: '^(api|packages/(domain|catalogue|contracts|bulletin-rendering|embedded-mongo))/src/',
        pathNot: notTests,
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),

    reachesOnly('domain', []),
    reachesOnly('catalogue', ['domain']),
    reachesOnly('contracts', ['domain']),
    reachesOnly('bulletin-rendering', ['domain']),
    reachesOnly('embedded-mongo', []),
    reachesOnly('launch', []),
    forbid(
      'domain-is-pure',
      'The domain imports itself and the money, date and recurrence libraries.',
      { path: '^packages/domain/src/', pathNot: notTests },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'],
        pathNot: 'node_modules/(dinero\\.js|temporal-polyfill|rrule-temporal)/',
      },
    ),
    forbid(
      'contracts-run-in-the-browser',
      'Contracts import zod alone, the catalogue nothing.',
      { path: '^packages/(contracts|catalogue)/src/', pathNot: notTests },
      { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-no-pkg'], pathNot: 'node_modules/zod(-openapi)?/' },
    ),
    forbid(
      'launch-needs-nothing',
      'What runs before the packages are installed imports none of them.',
      { path: '^packages/launch/src/', pathNot: notTests },
      { dependencyTypes: ['npm', 'npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'service-and-client-never-meet',
      'They share contracts, domain and catalogue.',
      { path: '^api/' },
      { path: '^client/' },
    ),
    forbid(
      'client-and-service-never-meet',
      'They share contracts, domain and catalogue.',
      { path: '^client/' },
      { path: '^api/' },
    ),
    forbid(
      'client-reaches-contracts-domain-catalogue',
      'Rendering bulletins and the database are the service’s.',
      { path: '^client/', pathNot: notTests },
      { path: '^packages/', pathNot: '^packages/(contracts|domain|catalogue)/' },
    ),
    forbid(
      'embedded-database-behind-platform-db',
      'The service sees MongoDB; which one it is, platform/db decides.',
      { path: '^(api|client)/', pathNot: `^api/src/platform/db/|${notTests}` },
      { path: '^packages/embedded-mongo/' },
    ),
    forbid(
      'test-code-stays-in-tests',
      'The product runs without its tests.',
      { path: '^(api|client|packages)/', pathNot: notTests },
      { path: notTests },
    ),

    layer('routes-call-services', 'Routes know services and presenters.', 'routes', 'repository|model'),
    layer(
      'services-know-their-repository',
      'Services know neither routes nor models.',
      'service',
      'routes|model',
    ),
    layer(
      'repositories-know-their-model',
      'Nothing above the repository.',
      'repository',
      'routes|service|presenter',
    ),
    layer(
      'models-stand-alone',
      'A model imports nothing of its module.',
      'model',
      'routes|service|repository|presenter',
    ),
    layer('presenters-shape', 'A presenter reads no data.', 'presenter', 'routes|model'),
    forbid(
      'modules-meet-at-services',
      'From another module: its service; from routes and presenters its presenter too; types are free.',
      { path: '^api/src/modules/([^/]+)/.*', pathNot: notTests },
      {
        path: '^api/src/modules/',
        pathNot: ['^api/src/modules/$1/', '\\.(service|presenter)\\.tsx?$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'platform-knows-no-module',
      'The platform carries the modules, not the reverse.',
      { path: '^api/src/platform/', pathNot: notTests },
      { path: '^api/src/(modules/|[^/]+$)' },
    ),
    forbid(
      'wiring-is-the-top',
      'Only entry points import the composition.',
      { path: '^api/src/modules/', pathNot: notTests },
      { path: '^api/src/[^/]+$' },
    ),
    libraryOnlyIn('mongoose/', '\\.(model|repository)\\.tsx?$|^api/src/platform/db/'),
    libraryOnlyIn('express/', '\\.routes\\.tsx?$|^api/src/platform/(http|security)/|^api/src/[^/]+$'),
    libraryOnlyIn('nodemailer/', '^api/src/platform/mail/'),
    libraryOnlyIn('@fullcalendar/', '^client/src/features/calendar/'),

    forbid(
      'shared-knows-no-feature',
      'shared → features → app.',
      { path: '^client/src/shared/', pathNot: notTests },
      { path: '^client/src/(features|app|say)/' },
    ),
    forbid(
      'features-know-no-app',
      'shared → features → app.',
      { path: '^client/src/features/', pathNot: notTests },
      { path: '^client/src/(app|say)/' },
    ),
    forbid(
      'features-do-not-meet',
      'Features are composed in app.',
      { path: '^client/src/features/([^/]+)/', pathNot: notTests },
      { path: '^client/src/features/', pathNot: '^client/src/features/$1/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Our own output only: most libraries live in a dist folder too, and those arrows count.
    exclude: { path: '^(api|client|packages/[^/]+)/(dist|coverage)/' },
    // Types count too: an arrow that only types take is still an arrow.
    tsPreCompilationDeps: 'specify',
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@altavoz/source', 'types', 'import', 'default', 'node', 'require'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.mjs', '.js', '.jsx', '.cjs', '.json'],
    },
  },
};
