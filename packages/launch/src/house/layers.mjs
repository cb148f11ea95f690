// Who may import whom, for the editor and for `npm run lint`: docs/architecture.md says it in words.
// dependency-cruiser (.dependency-cruiser.cjs) sees the whole graph; this sees one import as it is typed.
// Tests, benches and the browser suite may reach anything; only the graph looks at them.

/** @param {string} type @param {string} pattern @param {string[]} [capture] */
const element = (type, pattern, capture = []) => ({ type, pattern, capture, partialMatch: false });

/** The parts of the house. The deepest that fits is the one a file belongs to. */
export const elements = [
  element('domain', 'packages/domain/src'),
  element('catalogue', 'packages/catalogue/src'),
  element('contracts', 'packages/contracts/src'),
  element('bulletin-rendering', 'packages/bulletin-rendering/src'),
  element('embedded-mongo', 'packages/embedded-mongo/src'),
  element('testing', 'packages/testing/src'),
  element('e2e', 'packages/e2e'),
  element('bench', 'packages/bench/src'),
  element('launch', 'packages/launch/src'),
  element('api-module', 'api/src/modules/*', ['module']),
  element('api-platform', 'api/src/platform'),
  element('api', 'api/src'),
  element('client-app', 'client/src/app'),
  element('client-feature', 'client/src/features/*', ['feature']),
  element('client-shared', 'client/src/shared'),
  element('client-say', 'client/src/say'),
  element('client', 'client/src'),
];

/** What a file is for, said by its name. */
export const files = [
  ...['routes', 'service', 'repository', 'model', 'presenter'].map((category) => ({
    category,
    pattern: `api/src/**/*.${category}.{ts,tsx}`,
  })),
  { category: 'wiring', pattern: 'api/src/*.ts' },
  { category: 'database', pattern: 'api/src/platform/db/**' },
  { category: 'http', pattern: 'api/src/platform/{http,security}/**' },
  { category: 'mail', pattern: 'api/src/platform/mail/**' },
  { category: 'calendar', pattern: 'client/src/features/calendar/**' },
];

/** @param {...string} types */
const parts = (...types) => ({ element: { types: { anyOf: types } } });
/** @param {...string} categories */
const kinds = (...categories) => ({ file: { categories: { anyOf: categories } } });
/** @param {string | string[]} source */
const library = (source) => ({ module: { origin: 'external', source } });

/** @param {string} from @param {...string} to */
const arrow = (from, ...to) => ({ from: parts(from), allow: { to: parts(from, ...to) } });

/** @param {string | string[]} source @param {ReturnType<typeof kinds>[]} allowed @param {string} message */
const libraryOnlyIn = (source, allowed, message) => [
  { disallow: { to: library(source) }, message },
  ...allowed.map((from) => ({ from, allow: { to: library(source) } })),
];

const sameModule = {
  element: { type: 'api-module', captured: { module: '{{ from.element.captured.module }}' } },
};
/** The shape of a row may be named anywhere (`import type`): what counts is who calls whom. @param {string} kind @param {string[]} forbidden @param {string} message */
const notInModule = (kind, forbidden, message) => ({
  from: { element: { type: 'api-module' }, ...kinds(kind) },
  disallow: {
    to: { element: { type: 'api-module' }, ...kinds(...forbidden) },
    dependency: { kind: 'value' },
  },
  message,
});

/** The last policy that fits decides. Nothing is allowed that is not named. */
export const policies = [
  { allow: { to: { module: { origin: ['external', 'core'] } } } },

  arrow('domain'),
  arrow('catalogue', 'domain'),
  arrow('contracts', 'domain'),
  arrow('bulletin-rendering', 'domain'),
  arrow('embedded-mongo'),
  arrow('launch'),

  arrow('api-platform', 'domain', 'contracts', 'catalogue', 'bulletin-rendering'),
  arrow('api', 'domain', 'contracts', 'catalogue', 'bulletin-rendering', 'api-platform', 'api-module'),
  {
    from: parts('api-module'),
    allow: { to: parts('domain', 'contracts', 'catalogue', 'bulletin-rendering', 'api-platform') },
  },
  { from: parts('api-module'), allow: { to: sameModule } },
  {
    from: { ...parts('api-module'), ...kinds('routes', 'service') },
    allow: { to: { ...parts('api-module'), ...kinds('service') } },
  },
  {
    from: { ...parts('api-module'), ...kinds('routes', 'presenter') },
    allow: { to: { ...parts('api-module'), ...kinds('presenter') } },
  },
  // A shape that another module hands out may be named; only its service may be called.
  {
    from: parts('api-module'),
    allow: { to: parts('api-module'), dependency: { kind: 'type' } },
  },
  notInModule(
    'routes',
    ['repository', 'model'],
    'A route calls the service; the service alone reaches the data.',
  ),
  notInModule(
    'service',
    ['routes', 'model'],
    'A service calls its own repository and knows neither routes nor models.',
  ),
  notInModule(
    'repository',
    ['routes', 'service', 'presenter'],
    'A repository knows its own model and nothing above it.',
  ),
  notInModule(
    'model',
    ['routes', 'service', 'repository', 'presenter'],
    'A model imports nothing of its module.',
  ),
  notInModule(
    'presenter',
    ['routes', 'model'],
    'A presenter shapes what the service gives; it reads no data.',
  ),

  arrow('client-shared', 'domain', 'contracts', 'catalogue'),
  {
    from: parts('client-feature'),
    allow: { to: parts('domain', 'contracts', 'catalogue', 'client-shared') },
  },
  {
    from: parts('client-feature'),
    allow: {
      to: {
        element: { type: 'client-feature', captured: { feature: '{{ from.element.captured.feature }}' } },
      },
    },
  },
  arrow('client-app', 'domain', 'contracts', 'catalogue', 'client-shared', 'client-feature'),
  arrow('client-say', 'domain', 'contracts', 'catalogue', 'client-shared'),
  arrow(
    'client',
    'domain',
    'contracts',
    'catalogue',
    'client-shared',
    'client-feature',
    'client-app',
    'client-say',
  ),

  { from: { file: { categories: { anyOf: ['database'] } } }, allow: { to: parts('embedded-mongo') } },

  {
    from: parts('domain'),
    disallow: { to: { module: { origin: ['external', 'core'] } } },
    message: 'The domain is pure: it imports itself and the money, date and recurrence libraries.',
  },
  { from: parts('domain'), allow: { to: library(['dinero.js', 'temporal-polyfill', 'rrule-temporal']) } },
  {
    from: parts('catalogue', 'contracts'),
    disallow: { to: { module: { origin: ['external', 'core'] } } },
    message:
      'Catalogue and contracts run in the browser too: the domain, and zod for contracts, is all they import.',
  },
  { from: parts('contracts'), allow: { to: library(['zod', 'zod-openapi']) } },
  ...libraryOnlyIn(
    'mongoose',
    [kinds('model', 'repository', 'database')],
    'Mongoose stays in *.model.ts, *.repository.ts and platform/db.',
  ),
  ...libraryOnlyIn(
    'express',
    [kinds('routes', 'http', 'wiring')],
    'Express stays in *.routes.ts, platform/http, platform/security and the entry points.',
  ),
  ...libraryOnlyIn('nodemailer', [kinds('mail')], 'Mail leaves through platform/mail alone.'),
  ...libraryOnlyIn(
    '@fullcalendar/*',
    [kinds('calendar')],
    'The calendar library stays in features/calendar.',
  ),

  {
    from: parts('client-app', 'client-feature', 'client-shared', 'client-say', 'client'),
    disallow: { to: parts('api', 'api-platform', 'api-module') },
    message: 'The client knows the service by its contracts only.',
  },
  {
    from: parts('api', 'api-platform', 'api-module'),
    disallow: { to: parts('client-app', 'client-feature', 'client-shared', 'client-say', 'client') },
    message: 'The service knows nothing of the client.',
  },
];
