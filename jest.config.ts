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

/** The service's tests in a few files that each load it once: see api/src/testing/together. */
function apiTogether(): Config {
  const gathered = 'api/src/testing/together/gathered-globals.ts';
  return project('api', 'api', {
    testMatch: ['**/together/*.together.ts'],
    // Jest answers to `@jest/globals` before it looks at any mapping of modules.
    transform: transform({ baseUrl: __dirname, paths: { '@jest/globals': [gathered] } }),
  });
}

const config: Config = {
  // One more than the two cores that are planned for: many tests wait for a process or a timer.
  maxWorkers: 3,
  testTimeout: 20_000,
  projects: [
    project('domain', 'packages/domain'),
    project('catalogue', 'packages/catalogue'),
    project('contracts', 'packages/contracts'),
    project('bulletin-rendering', 'packages/bulletin-rendering'),
    project('embedded-mongo', 'packages/embedded-mongo'),
    project('launch', 'packages/launch', { testMatch: ['**/*.test.mjs'] }),
    process.env.ALTAVOZ_TESTS_TOGETHER ? apiTogether() : project('api', 'api'),
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
