import { holds } from './planted-file.mjs';

/** @typedef {import('./planted-file.mjs').Planted} Planted */

const syntax = 'no-restricted-syntax';
const domain = 'packages/domain/src/shared';

/** @type {Planted[]} */
export const words = [
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
