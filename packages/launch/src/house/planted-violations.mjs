import { holds, imports } from './planted-file.mjs';
import { words } from './planted-words.mjs';

/** @typedef {import('./planted-file.mjs').Planted} Planted */

const boundaries = 'boundaries/dependencies';
const module = 'api/src/modules/tactics/tactic';
const domain = 'packages/domain/src/shared';

/** Code that follows the rules, which the violations below import. @type {Planted[]} */
const foundations = [
  {
    file: 'api/src/modules/tactics/naming.service.ts',
    text: `import type { taken } from './tactic.model.js';\nexport type Row = typeof taken;\n`,
  },
  { file: `${domain}/taken.ts`, text: holds() },
  {
    file: 'packages/catalogue/src/taken.ts',
    text: imports('@altavoz/domain/shared/taken') + holds('listed'),
  },
  { file: 'packages/contracts/src/taken.ts', text: imports('@altavoz/domain/shared/taken') },
  { file: 'packages/embedded-mongo/src/taken.ts', text: holds() },
  { file: 'packages/testing/src/taken.ts', text: holds() },
  {
    file: `${module}.model.ts`,
    text: `import { Schema } from 'mongoose';\nexport const taken = new Schema({});\n`,
  },
  { file: `${module}.repository.ts`, text: imports('./tactic.model.js') + holds() },
  { file: `${module}.service.ts`, text: imports('./tactic.repository.js') + holds() },
  { file: `${module}.presenter.ts`, text: imports('@altavoz/domain/shared/taken') + holds('shown') },
  {
    file: `${module}.routes.ts`,
    text:
      `import { Router } from 'express';\nimport { taken } from './tactic.service.js';\n` +
      `import { shown } from './tactic.presenter.js';\nexport const routes = [Router(), taken, shown];\n`,
  },
  { file: 'api/src/modules/budget/budget.service.ts', text: imports('../tactics/tactic.service.js') },
  { file: 'api/src/platform/db/database.ts', text: imports('@altavoz/embedded-mongo/taken') },
  {
    file: 'api/src/composition.ts',
    text: `import { routes } from './modules/tactics/tactic.routes.js';\nexport const taken = routes;\n`,
  },
  { file: 'client/src/shared/taken.ts', text: holds() },
  { file: 'client/src/features/calendar/taken.ts', text: imports('../../shared/taken.js') + holds() },
  { file: 'client/src/app/taken.ts', text: imports('../features/calendar/taken.js') + holds() },
];

/** @type {Planted[]} */
const arrows = [
  {
    file: `${domain}/reads-disk.ts`,
    text: imports('node:fs', 'readFileSync'),
    eslint: [boundaries, 'pure'],
    graph: 'domain-is-pure',
  },
  {
    file: `${domain}/knows-mongoose.ts`,
    text: imports('mongoose', 'Schema'),
    eslint: [boundaries, 'Mongoose stays'],
    graph: 'domain-is-pure',
  },
  {
    file: `${domain}/knows-contracts.ts`,
    text: imports('@altavoz/contracts/taken', 'held'),
    eslint: [boundaries, 'domain'],
    graph: 'domain-reaches-only-itself',
  },
  {
    file: 'packages/catalogue/src/knows-contracts.ts',
    text: imports('@altavoz/contracts/taken', 'held'),
    eslint: [boundaries, 'catalogue'],
    graph: 'catalogue-reaches-only-domain',
  },
  {
    file: 'packages/contracts/src/knows-catalogue.ts',
    text: imports('@altavoz/catalogue/taken', 'listed'),
    eslint: [boundaries, 'contracts'],
    graph: 'contracts-reaches-only-domain',
  },
  {
    file: 'packages/contracts/src/knows-express.ts',
    text: imports('express', 'Router'),
    eslint: [boundaries, 'Express stays'],
    graph: 'contracts-run-in-the-browser',
  },
  {
    file: 'api/src/platform/knows-client.ts',
    text: imports('../../../client/src/shared/taken.js'),
    eslint: [boundaries, 'nothing of the client'],
    graph: 'service-and-client-never-meet',
  },
  {
    file: 'client/src/shared/knows-service.ts',
    text: imports('../../../api/src/composition.js'),
    eslint: [boundaries, 'contracts only'],
    graph: 'client-and-service-never-meet',
  },
  {
    file: 'client/src/shared/knows-database.ts',
    text: imports('@altavoz/embedded-mongo/taken'),
    eslint: [boundaries, 'client-shared'],
    graph: 'client-reaches-contracts-domain-catalogue',
  },
  {
    file: 'api/src/modules/budget/embedded.ts',
    text: imports('@altavoz/embedded-mongo/taken'),
    eslint: [boundaries, 'embedded-mongo'],
    graph: 'embedded-database-behind-platform-db',
  },
  {
    file: 'api/src/modules/budget/fake.ts',
    text: imports('@altavoz/testing/taken'),
    eslint: [boundaries, 'testing'],
    graph: 'test-code-stays-in-tests',
  },
  {
    file: 'packages/launch/src/needs-something.mjs',
    text: imports('express', 'Router'),
    eslint: [boundaries, 'Express stays'],
    graph: 'launch-needs-nothing',
  },
];

/** @type {Planted[]} */
const layers = [
  {
    file: 'api/src/modules/tactics/skipping.routes.ts',
    text: imports('./tactic.repository.js'),
    eslint: [boundaries, 'route'],
    graph: 'routes-call-services',
  },
  {
    file: 'api/src/modules/tactics/shaping.service.ts',
    text: imports('./tactic.routes.js', 'routes'),
    eslint: [boundaries, 'routes'],
    graph: 'services-know-their-repository',
  },
  {
    file: 'api/src/modules/tactics/direct.service.ts',
    text: imports('./tactic.model.js'),
    eslint: [boundaries, 'models'],
    graph: 'services-know-their-repository',
  },
  {
    file: 'api/src/modules/tactics/deciding.repository.ts',
    text: imports('./tactic.service.js'),
    eslint: [boundaries, 'repository'],
    graph: 'repositories-know-their-model',
  },
  {
    file: 'api/src/modules/tactics/reaching.model.ts',
    text: imports('./tactic.repository.js'),
    eslint: [boundaries, 'model'],
    graph: 'models-stand-alone',
  },
  {
    file: 'api/src/modules/tactics/reading.presenter.ts',
    text: imports('./tactic.model.js'),
    eslint: [boundaries, 'presenter'],
    graph: 'presenters-shape',
  },
  {
    file: 'api/src/modules/budget/prying.service.ts',
    text: imports('../tactics/tactic.repository.js'),
    eslint: [boundaries, 'api-module'],
    graph: 'modules-meet-at-services',
  },
  {
    file: 'api/src/platform/upside-down.ts',
    text: imports('../modules/tactics/tactic.service.js'),
    eslint: [boundaries, 'api-platform'],
    graph: 'platform-knows-no-module',
  },
  {
    file: 'api/src/modules/budget/wired.ts',
    text: imports('../../composition.js'),
    eslint: [boundaries, 'api'],
    graph: 'wiring-is-the-top',
  },
  {
    file: 'api/src/modules/budget/queries.service.ts',
    text: imports('mongoose', 'Schema'),
    eslint: [boundaries, 'Mongoose stays'],
    graph: 'mongoose-stays-where-it-is',
  },
  {
    file: 'api/src/modules/budget/answers.service.ts',
    text: imports('express', 'Router'),
    eslint: [boundaries, 'Express stays'],
    graph: 'express-stays-where-it-is',
  },
  {
    file: 'api/src/modules/budget/mails.service.ts',
    text: imports('nodemailer', 'createTransport'),
    eslint: [boundaries, 'platform/mail'],
    graph: 'nodemailer-stays-where-it-is',
  },
  {
    file: 'client/src/shared/knows-feature.ts',
    text: imports('../features/calendar/taken.js'),
    eslint: [boundaries, 'client-shared'],
    graph: 'shared-knows-no-feature',
  },
  {
    file: 'client/src/features/budget/knows-app.ts',
    text: imports('../../app/taken.js'),
    eslint: [boundaries, 'client-feature'],
    graph: 'features-know-no-app',
  },
  {
    file: 'client/src/features/budget/knows-calendar.ts',
    text: imports('../calendar/taken.js'),
    eslint: [boundaries, 'client-feature'],
    graph: 'features-do-not-meet',
  },
  {
    file: 'client/src/features/budget/draws-calendar.ts',
    text: `import Calendar from '@fullcalendar/react';\nexport const held = Calendar;\n`,
    eslint: [boundaries, 'features/calendar'],
    graph: 'fullcalendar-stays-where-it-is',
  },
  {
    file: 'api/src/platform/ring-a.ts',
    text: `import { b } from './ring-b.js';\nexport const a: number = b;\n`,
    graph: 'no-cycles',
  },
  {
    file: 'api/src/platform/ring-b.ts',
    text: `import { a } from './ring-a.js';\nexport const b: number = a;\n`,
  },
  { file: 'api/src/platform/alone.ts', text: holds(), graph: 'no-orphans' },
  {
    file: 'api/src/platform/lost.ts',
    text: `import './nowhere.js';\n`,
    eslint: [boundaries, 'api-platform'],
    graph: 'no-unresolved',
  },
];

/** Everything that the planted house holds. */
export const planted = [...foundations, ...arrows, ...layers, ...words];
