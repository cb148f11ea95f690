import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandOf, runCommand } from '../command.mjs';
import { root } from '../root.mjs';

/** @typedef {{ rule: string, message: string }} Finding */
/** @typedef {Map<string, Finding[]>} Findings by file */

/**
 * A house with the real manifests and compiler settings, and other files, in a folder of its own.
 * @param {import('./planted-file.mjs').Planted[]} planted
 * @returns {Promise<string>} the folder
 */
export async function buildHouse(planted) {
  const house = await realpath(await mkdtemp(path.join(tmpdir(), 'altavoz-house-')));
  const packages = (await readdir(path.join(root, 'packages'))).map((name) => `packages/${name}`);
  const places = ['', 'api', 'client', ...packages];
  for (const place of places) {
    await mkdir(path.join(house, place), { recursive: true });
    for (const name of await readdir(path.join(root, place))) {
      if (/^(package|tsconfig.*)\.json$/.test(name))
        await cp(path.join(root, place, name), path.join(house, place, name));
    }
  }
  await mkdir(path.join(house, 'node_modules', '@altavoz'), { recursive: true });
  for (const name of await readdir(path.join(root, 'node_modules'))) {
    if (name === '@altavoz' || name.startsWith('.')) continue;
    await symlink(path.join(root, 'node_modules', name), path.join(house, 'node_modules', name));
  }
  for (const place of places.slice(1)) {
    await symlink(
      path.join(house, place),
      path.join(house, 'node_modules', '@altavoz', path.basename(place)),
    );
  }
  for (const { file, text } of planted) {
    await mkdir(path.dirname(path.join(house, file)), { recursive: true });
    await writeFile(path.join(house, file), text);
  }
  return house;
}

/** @param {string} house */
export async function tearDown(house) {
  await rm(house, { recursive: true, force: true });
}

/**
 * @template T
 * @param {string} house
 * @param {string[]} args
 * @returns {Promise<T>} what the program printed as JSON
 */
async function jsonOf(house, args) {
  const { output, stdout } = await runCommand(process.execPath, args, { cwd: house, quiet: true });
  try {
    return JSON.parse(stdout);
  } catch {
    throw new Error(`${path.basename(args[0] ?? '')} did not answer with JSON:\n${output}`);
  }
}

/**
 * What ESLint says about each file.
 * @param {string} house
 * @returns {Promise<Findings>}
 */
export async function lint(house) {
  const args = [
    commandOf('eslint', root),
    '--config',
    path.join(root, 'eslint.config.mjs'),
    '--format=json',
    '.',
  ];
  /** @type {{ filePath: string, messages: { ruleId: string | null, message: string }[] }[]} */
  const report = await jsonOf(house, args);
  return new Map(
    report.map(({ filePath, messages }) => [
      path.relative(house, filePath).split(path.sep).join('/'),
      messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'parser', message })),
    ]),
  );
}

/**
 * What dependency-cruiser says about each file.
 * @param {string} house
 * @returns {Promise<Findings>}
 */
export async function cruise(house) {
  const config = path.join(root, '.dependency-cruiser.cjs');
  const args = [commandOf('dependency-cruiser', root, 'depcruise'), '--config', config, '--output-type=json'];
  /** @type {{ summary: { violations: { from: string, to: string, rule: { name: string } }[] } }} */
  const report = await jsonOf(house, [...args, 'api/src', 'client/src', 'packages']);
  /** @type {Findings} */
  const findings = new Map();
  for (const { from, to, rule } of report.summary.violations) {
    findings.set(from, [...(findings.get(from) ?? []), { rule: rule.name, message: to }]);
  }
  return findings;
}
