/**
 * One file each: what it holds, and which rule must speak. `eslint` is a rule id and a part of what it says;
 * `graph` is the name of a dependency-cruiser rule. A file with neither must pass without a word.
 * @typedef {{ file: string, text: string, eslint?: [rule: string, says: string], graph?: string }} Planted
 */

/** @param {string} path @param {string} [name] */
const imports = (path, name = 'taken') =>
  `import { ${name} } from '${path}';\nexport const held = ${name};\n`;
const holds = (name = 'taken') => `export const ${name} = 1;\n`;

const boundaries = 'boundaries/dependencies';
const syntax = 'no-restricted-syntax';
const module = 'api/src/modules/tactics/tactic';
const domain = 'packages/domain/src/shared';

/** Code that follows the rules, which the violations below import. @type {Planted[]} */
const foundations = [
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

/** @type {Planted[]} */
const words = [
  {
    file: `${domain}/knows-today.ts`,
    text: 'export const today = new Date();\n',
    eslint: ['no-restricted-globals', 'pure'],
  },
  {
    file: `${domain}/knows-now.ts`,
    text: 'export const now = Date.now();\n',
    eslint: ['no-restricted-globals', 'pure'],
  },
  {
    file: `${domain}/rolls-dice.ts`,
    text: 'export const dice = Math.random();\n',
    eslint: [syntax, 'chance'],
  },
  {
    file: `${domain}/knows-process.ts`,
    text: 'export const id = process.pid;\n',
    eslint: ['no-restricted-globals', 'pure'],
  },
  {
    file: `${domain}/calls-out.ts`,
    text: `export const answer = fetch('https://example.org');\n`,
    eslint: ['no-restricted-globals', 'pure'],
  },
  {
    file: 'api/src/modules/budget/dated.ts',
    text: 'export const now = new Date();\n',
    eslint: [syntax, 'clock'],
  },
  {
    file: 'api/src/modules/budget/configured.ts',
    text: `export const port = process.env['PORT'];\n`,
    eslint: ['no-restricted-properties', 'platform/config'],
  },
  { file: 'api/src/platform/config/config.ts', text: `export const port = process.env['PORT'];\n` },
  {
    file: 'api/src/platform/http/injected.ts',
    text:
      'interface Rows { find(filter: object): unknown }\n' +
      'export const search = (rows: Rows, req: { query: object }): unknown => rows.find({ ...req.query });\n',
    eslint: [syntax, 'parsed input'],
  },
  {
    file: 'api/src/platform/http/populated.ts',
    text:
      'interface Rows { populate(match: object): unknown }\n' +
      'export const join = (rows: Rows, req: { body: object }): unknown => rows.populate({ match: req.body });\n',
    eslint: [syntax, 'parsed input'],
  },
  { file: 'api/src/platform/http/index.ts', text: holds(), eslint: ['house/file-names', 'index'] },
  {
    file: 'api/src/platform/http/everything.ts',
    text: `export * from './injected.js';\n`,
    eslint: [syntax, 'barrel'],
  },
  { file: 'api/src/platform/helpers.ts', text: holds(), eslint: ['house/file-names', 'says nothing'] },
  { file: 'api/src/platform/camelCase.ts', text: holds(), eslint: ['house/file-names', 'kebab-case'] },
  {
    file: 'api/src/platform/long.ts',
    text: Array.from({ length: 301 }, (_, n) => `export const n${n} = ${n};\n`).join(''),
    eslint: ['max-lines', '300'],
  },
  {
    file: 'api/src/platform/long-for-a-reason.ts',
    text:
      '/* eslint-disable max-lines -- one table, read from top to bottom */\n' +
      Array.from({ length: 301 }, (_, n) => `export const n${n} = ${n};\n`).join(''),
  },
  {
    file: 'api/src/platform/hushed.ts',
    text: '// eslint-disable-next-line no-console\nconsole.log(1);\n',
    eslint: ['house/reasoned-disable', 'why'],
  },
  {
    file: 'api/src/platform/forced.ts',
    text: 'export const n = (held: string) => held as unknown as number;\n',
    eslint: [syntax, 'force a type'],
  },
  {
    file: 'api/src/platform/any.ts',
    text: 'export const n = (held: any): number => 1;\n',
    eslint: ['@typescript-eslint/no-explicit-any', 'any'],
  },
  {
    file: 'api/src/platform/forgotten.ts',
    text: 'export const later = () => {\n  Promise.resolve(1);\n};\n',
    eslint: ['@typescript-eslint/no-floating-promises', 'Promises'],
  },
  {
    file: 'api/src/platform/asleep.test.ts',
    text: `import { it } from '@jest/globals';\nit.skip('sleeps', () => {});\n`,
    eslint: [syntax, 'Every test runs'],
  },
  {
    file: 'client/src/features/budget/hook.tsx',
    text: `import { useState } from 'react';\nexport function Money(props: { on: boolean }) {\n  if (props.on) useState(1);\n  return null;\n}\n`,
    eslint: ['react-hooks/rules-of-hooks', 'conditionally'],
  },
  {
    file: 'client/src/features/budget/picture.tsx',
    text: 'export const Picture = () => <img src="/a.png" />;\n',
    eslint: ['jsx-a11y-x/alt-text', 'alt'],
  },
];

/** Everything that the planted house holds. */
export const planted = [...foundations, ...arrows, ...layers, ...words];
