/**
 * One run for every package: `npm run test:unit`, or one of them with `--selectProjects domain`.
 * Native ES modules (NODE_OPTIONS=--experimental-vm-modules), TypeScript stripped by swc.
 */
import type { Config } from 'jest';

const nodeTransform = transform({});

function transform(jsc: Record<string, unknown>): NonNullable<Config['transform']> {
  return {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          ...jsc,
        },
        module: { type: 'es6' },
      },
    ],
  };
}

function project(displayName: string, folder: string, more: Config = {}): Config {
  return {
    displayName,
    roots: [`<rootDir>/${folder}/src`],
    testMatch: ['**/*.test.ts', '**/*.test.tsx'],
    testEnvironment: 'node',
    extensionsToTreatAsEsm: ['.ts', '.tsx'],
    transform: nodeTransform,
    resetModules: false,
    moduleNameMapper: {
      '^(\\.{1,2}/.*)\\.js$': '$1',
      '^@altavoz/([^/]+)/(.*)$': '<rootDir>/packages/$1/src/$2',
    },
    ...more,
  };
}

const config: Config = {
  maxWorkers: 2,
  testTimeout: 20_000,
  projects: [
    project('domain', 'packages/domain'),
    project('catalogue', 'packages/catalogue'),
    project('contracts', 'packages/contracts'),
    project('bulletin-rendering', 'packages/bulletin-rendering'),
    project('embedded-mongo', 'packages/embedded-mongo'),
    project('launch', 'packages/launch', { testMatch: ['**/*.test.mjs'] }),
    project('api', 'api'),
    project('client', 'client', {
      testEnvironment: 'jsdom',
      moduleNameMapper: {
        '\\.css$': '<rootDir>/client/src/testing/style-stub.ts',
        '^(\\.{1,2}/.*)\\.js$': '$1',
        '^@altavoz/([^/]+)/(.*)$': '<rootDir>/packages/$1/src/$2',
      },
      setupFilesAfterEnv: ['<rootDir>/client/src/testing/setup.ts'],
    }),
  ],
};

export default config;
