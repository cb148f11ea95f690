import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runNpm } from './command.mjs';
import { Problem, codeOf } from './problem.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';
import { step } from './steps.mjs';

/** npm's and the system's codes, and what a person can do about them. */
const networkCodes =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EPROTO|ERR_SOCKET_TIMEOUT|FETCH_ERROR|UNABLE_TO_GET_ISSUER_CERT_LOCALLY|SELF_SIGNED_CERT_IN_CHAIN|CERT_HAS_EXPIRED|E5\d\d|E407|E429)\b/;
const refusedCodes = /\b(E401|E403|ENEEDAUTH|E404|ETARGET)\b/;

/**
 * The sentence for an `npm ci` that failed.
 * @param {string} output
 * @param {number} exitCode
 */
export function installProblem(output, exitCode) {
  const code = /npm (?:error|ERR!) code (\S+)/.exec(output)?.[1];
  const found = code ?? networkCodes.exec(output)?.[0] ?? `exit code ${exitCode}`;
  return new Problem(`${sentenceFor(found)} (npm: ${found})`, {
    details: `What npm said:\n${lastLines(withoutStack(output), 12)}`,
    exitCode,
  });
}

/** @param {string} code */
function sentenceFor(code) {
  if (networkCodes.test(code)) {
    return (
      'The packages could not be fetched: the npm registry does not answer. Check the network connection and the ' +
      'proxy ("npm config get registry" prints the address in use), then run the command again.'
    );
  }
  if (refusedCodes.test(code)) {
    return (
      'The npm registry does not hand out a package that Altavoz needs. Check which registry is in use ' +
      '("npm config get registry") and whether it wants a sign-in, then run the command again.'
    );
  }
  if (/^(EACCES|EPERM|EROFS)$/.test(code)) {
    return 'The packages could not be written: this user may not write to node_modules. Give it the folder and run the command again.';
  }
  if (code === 'ENOSPC') return 'The disk is full. Free about 1 GB and run the command again.';
  if (code === 'EBADENGINE') {
    return 'A package refuses this version of Node. Use Node 20.19+, 22.13+ or 24+ and run the command again.';
  }
  if (code === 'EUSAGE') {
    return 'package.json and package-lock.json do not fit together. Run "npm install" and commit package-lock.json.';
  }
  if (code === 'ENOENT')
    return 'npm was not found. It comes with Node: install Node from https://nodejs.org.';
  return 'The packages could not be installed.';
}

/** npm's own stack traces tell a person nothing. @param {string} output */
function withoutStack(output) {
  return output.replace(/^npm (?:error|ERR!)(?: *| +at .*)\n/gm, '');
}

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Locked */
/** @typedef {{ packages?: Record<string, Locked> }} Lockfile */

/**
 * Whether npm's own record of what is in node_modules holds every package of the lock file. It lets a tree that
 * somebody made with `npm install` stand: there is no reason to fetch it again.
 * @param {Lockfile} lock package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 */
export function holdsEveryPackage(lock, installed) {
  return Object.entries(lock.packages ?? {}).every(([place, wanted]) => {
    if (!place.includes('node_modules/')) return true;
    const there = installed.packages?.[place];
    // Binaries of other systems are in the lock file and never on the disk.
    if (there === undefined) return wanted.optional === true || wanted.devOptional === true;
    return there.version === wanted.version && there.link === wanted.link;
  });
}

/**
 * @param {string} file
 * @returns {Promise<Lockfile | undefined>}
 */
async function readLock(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Makes node_modules what package-lock.json says, and does nothing when it already is.
 * @param {string} root
 * @param {typeof runNpm} [npm]
 */
export async function ensureInstalled(root, npm = runNpm) {
  const stampFile = path.join(root, 'node_modules', '.altavoz-installed');
  const system = `${process.platform}-${process.arch}`;
  const stamp = `${system} ${await hashOf(root, ['package-lock.json'])}`;
  const last = await readStamp(stampFile);
  if (last === stamp) return;
  // A node_modules brought from another system holds the wrong native binaries.
  if (last === undefined || last.startsWith(`${system} `)) {
    const lock = await readLock(path.join(root, 'package-lock.json'));
    const installed = await readLock(path.join(root, 'node_modules', '.package-lock.json'));
    if (lock !== undefined && installed !== undefined && holdsEveryPackage(lock, installed)) {
      await writeStamp(stampFile, stamp);
      return;
    }
  }
  await step('Installing the packages (npm ci)', async () => {
    // The build needs the tools among the development packages, also where NODE_ENV=production.
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    const { code, output } = await npm(args, { cwd: root }).catch((error) => ({
      code: 1,
      output: `npm error code ${codeOf(error)}\n${String(error)}`,
    }));
    if (code !== 0) throw installProblem(output, code);
    await writeStamp(stampFile, stamp);
  });
}
