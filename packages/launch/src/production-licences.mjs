import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isAccepted, licenceNamed, licenceTitled, NONE_NAMED } from './licence-terms.mjs';
import { codeOf } from './problem.mjs';

/** @typedef {{ name: string, version: string, licence: string, accepted: boolean }} LicenceRow */
/** @typedef {{ version?: string, license?: string, link?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage */

/**
 * Licence of every library that ships or runs with the product, by name.
 * @param {string} root
 * @returns {Promise<LicenceRow[]>}
 */
export async function productionLicences(root) {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const lock = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  const rows = await Promise.all(
    Object.entries(lock.packages)
      .filter(([place, { link, dev }]) => place.includes('node_modules/') && !link && !dev)
      .map(async ([place, locked]) => {
        const licence = await licenceOf(path.join(root, place), locked);
        const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
        return { name, version: locked.version ?? '', licence, accepted: isAccepted(licence) };
      }),
  );
  const distinct = new Map(rows.map((row) => [`${row.name}@${row.version}`, row]));
  return [...distinct.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * What the package itself says; the lock file answers for binaries of other systems, which are not on the disk.
 * @param {string} folder
 * @param {LockedPackage} locked
 */
async function licenceOf(folder, locked) {
  const manifest = await textOf(path.join(folder, 'package.json'));
  if (manifest === undefined) return licenceNamed(locked);
  const named = licenceNamed(JSON.parse(manifest));
  if (named !== NONE_NAMED) return named;
  return licenceTitled((await textOf(path.join(folder, 'LICENSE'))) ?? '');
}

/**
 * A file's text; undefined where there is none.
 * @param {string} file
 */
async function textOf(file) {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}
