import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { commandOf, runCommand } from './command.mjs';
import { lastLines } from './install.mjs';
import { Problem } from './problem.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { step } from './steps.mjs';

/** What a build depends on. Tests, documents and the launcher itself are not part of it. */
const sources = ['api', 'client', 'packages', 'package-lock.json', 'turbo.json', 'tsconfig.base.json'];
const notBuilt = /(\.test\.\w+$)|(^packages\/(launch|e2e|bench|testing)\/)|(\.md$)/;

/** @param {string} file relative to the root */
export function isBuilt(file) {
  return !notBuilt.test(file);
}

/**
 * Folders of the workspaces that have something to build.
 * @param {string} root
 */
export async function builtWorkspaces(root) {
  const packages = await readdir(path.join(root, 'packages'));
  const folders = ['api', 'client', ...packages.map((name) => `packages/${name}`)];
  const found = [];
  for (const folder of folders) {
    const manifest = path.join(root, folder, 'package.json');
    if (!existsSync(manifest)) continue;
    /** @type {{ scripts?: Record<string, string> }} */
    const { scripts } = JSON.parse(await readFile(manifest, 'utf8'));
    if (scripts?.['build'] !== undefined) found.push(folder);
  }
  return found;
}

/**
 * @param {string} root
 * @param {string} [workspace] and those it needs; all of them when none is named
 * @returns {Promise<import('./command.mjs').Outcome>}
 */
function turboBuild(root, workspace) {
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
  const args = [commandOf('turbo', root), 'run', 'build', '--ui=stream', '--output-logs=errors-only'];
  if (workspace !== undefined) args.push(`--filter=${workspace}`);
  return runCommand(process.execPath, args, { cwd: root, env, quiet: true });
}

/**
 * Builds every workspace when a source changed since the last build or a built folder is gone.
 * @param {string} root
 * @param {typeof turboBuild} [build]
 */
export async function ensureBuilt(root, build = turboBuild) {
  const stampFile = path.join(root, 'node_modules', '.cache', 'altavoz', 'built');
  const stamp = await hashOf(root, sources, isBuilt);
  const workspaces = await builtWorkspaces(root);
  const complete = workspaces.every((folder) => existsSync(path.join(root, folder, 'dist')));
  if (complete && (await readStamp(stampFile)) === stamp) return;
  await step('Building (turbo run build)', async () => {
    assertBuilt(await build(root));
    await writeStamp(stampFile, stamp);
  });
}

/** @param {import('./command.mjs').Outcome} outcome */
function assertBuilt({ code, output }) {
  if (code === 0) return;
  throw new Problem('The build failed. Mend what is named below and run the command again.', {
    details: lastLines(output, 60),
    exitCode: code,
  });
}

/**
 * Builds one workspace and those it needs; turbo does nothing when it is up to date.
 * @param {string} root
 * @param {string} workspace
 * @param {typeof turboBuild} [build]
 */
export function buildWorkspace(root, workspace, build = turboBuild) {
  return step(`Building ${workspace}`, async () => assertBuilt(await build(root, workspace)));
}
