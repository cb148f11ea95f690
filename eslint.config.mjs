import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import importX from 'eslint-plugin-import-x';
import a11y from 'eslint-plugin-jsx-a11y-x';
import reactHooks from 'eslint-plugin-react-hooks';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { elements, files, policies } from './packages/launch/src/house/layers.mjs';
import { houseRules } from './packages/launch/src/house/lint-rules.mjs';

const typed = [
  'api/src/**/*.{ts,tsx}',
  'client/{src,build}/**/*.{ts,tsx}',
  'client/vite.config.ts',
  'packages/*/src/**/*.{ts,tsx}',
];
const tests = ['**/*.test.{ts,tsx,mjs}', '**/testing/**', 'packages/{testing,e2e,bench}/**'];
const tools = [
  '*.{ts,mjs,cjs}',
  'packages/launch/**',
  'client/vite.config.ts',
  'client/build/**',
  'packages/e2e/*.ts',
];
const pure = ['packages/{domain,catalogue,bulletin-rendering}/src/**'];

const disorder = {
  'no-restricted-syntax': [
    'error',
    ...syntax({
      ExportAllDeclaration: 'No barrel files: import each file by its own name.',
      'TSAsExpression > TSAsExpression > TSUnknownKeyword.typeAnnotation':
        'Do not force a type: check the value.',
      // Schemas read the request, once, at the door; a raw value in a filter is how operators get in.
      'CallExpression[callee.property.name=/^(find.*|update.*|delete.*|replace.*|populate|where|aggregate|countDocuments|distinct|exists|match|bulkWrite|insertMany|create)$/] MemberExpression[object.name=/^(req|request)$/][property.name=/^(body|query|params)$/]':
        'No raw request value in a query: take it from the endpoint’s parsed input.',
    }),
  ],
};

/** @param {Record<string, string>} messages by selector */
function syntax(messages) {
  return Object.entries(messages).map(([selector, message]) => ({ selector, message }));
}

/** @param {Record<string, string>} more selectors to forbid beside those forbidden everywhere */
function alsoForbidden(more) {
  return { 'no-restricted-syntax': [...disorder['no-restricted-syntax'], ...syntax(more)] };
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/coverage/',
      '**/test-results/',
      '**/playwright-report/',
      'data/',
      'client/public/',
      '**/.turbo/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  // @ts-expect-error -- the plugin's types describe a default export that the CommonJS file does not have
  { plugins: { house: houseRules, 'import-x': importX, boundaries } },
  {
    rules: {
      ...disorder,
      'house/file-names': 'error',
      'house/reasoned-disable': 'error',
      'import-x/first': 'error',
      'import-x/no-mutable-exports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Configuration is read once, in api/src/platform/config.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { name: 'node:process', message: 'Use the global, so that the rules see it.' },
      ],
      eqeqeq: 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-ignore': true, 'ts-nocheck': true, 'ts-expect-error': 'allow-with-description' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // An import with nothing but inline types still runs the file; `import type` does not.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    // A list of words grows with the screens and stays one thing.
    files: ['client/src/**/i18n/{es,en}.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: typed,
    extends: [tseslint.configs.recommendedTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: process.cwd() } },
    rules: {
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false, attributes: false } },
      ],
      '@typescript-eslint/only-throw-error': [
        'error',
        // The router's own way to leave a page.
        {
          allow: [{ from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] }],
        },
      ],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['api/src/**', 'client/src/**', 'packages/*/src/**'],
    ignores: tests,
    settings: {
      'boundaries/elements': elements,
      'boundaries/files': files,
      'boundaries/dependency-nodes': ['import', 'export', 'dynamic-import', 'require'],
      'boundaries/legacy-templates': false,
      'import/resolver': {
        [fileURLToPath(import.meta.resolve('eslint-import-resolver-typescript'))]: {
          noWarnOnMultipleProjects: true,
          conditionNames: ['@altavoz/source', 'types', 'import', 'default', 'require', 'node'],
        },
      },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          checkInternals: true,
          policies,
        },
      ],
    },
  },
  {
    files: pure,
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Date',
          'process',
          'fetch',
          'crypto',
          'performance',
          'setTimeout',
          'setInterval',
          'globalThis',
        ].map((name) => ({
          name,
          message: 'This package is pure: time, chance and the world come in as arguments.',
        })),
      ],
      ...alsoForbidden({
        'MemberExpression[object.name="Math"][property.name="random"]':
          'This package is pure: chance comes in as an argument.',
        'MemberExpression[object.name="Temporal"][property.name="Now"]':
          'This package is pure: now comes in as an argument.',
      }),
    },
  },
  {
    files: ['api/src/modules/**'],
    ignores: tests,
    rules: alsoForbidden({
      'NewExpression[callee.name="Date"][arguments.length=0]': 'Now comes from the clock of platform/clock.',
      'MemberExpression[object.name="Date"][property.name="now"]':
        'Now comes from the clock of platform/clock.',
      'MemberExpression[object.name="Math"][property.name="random"]':
        'Ids and chance come from the platform.',
    }),
  },
  {
    files: ['client/src/**/*.tsx', 'client/src/**/use-*.ts'],
    extends: [reactHooks.configs.flat.recommended, a11y.configs.recommended],
  },
  {
    files: tests,
    rules: {
      // A test that reads what is not there fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      ...alsoForbidden({
        'CallExpression[callee.object.name=/^(test|it|describe)$/][callee.property.name=/^(only|skip|todo|fixme)$/]':
          'Every test runs, always: mend it or take it out.',
        'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]': 'Every test runs, always.',
      }),
    },
  },
  { files: ['api/src/platform/config/**', ...tests, ...tools], rules: { 'no-restricted-properties': 'off' } },
  {
    files: [...tools, 'packages/{bench,e2e}/**', 'packages/embedded-mongo/src/main.ts', 'api/src/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: {
      globals: {
        console: false,
        process: false,
        performance: false,
        URL: false,
        module: true,
        require: false,
      },
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
