import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServerError } from '../errors.js';

/**
 * Lets one process at a time use a data directory. The lock names its owner by process id and start time, so a lock
 * left by a process that was killed is recognised and taken over, even when its id has been given to another one.
 */
export class DirectoryLock {
  private constructor(
    private readonly path: string,
    private readonly owner: string,
  ) {}

  /** Takes the lock or refuses with a sentence that names the owner. */
  static acquire(directory: string): DirectoryLock {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const path = join(directory, 'server.lock');
    const owner = describeProcess(process.pid);
    const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    writeFileSync(draft, owner, { mode: 0o600 });
    try {
      for (let attempt = 0; attempt < 20; attempt++) {
        if (tryLink(draft, path)) return new DirectoryLock(path, owner);
        removeIfStale(path, directory);
      }
    } finally {
      rmSync(draft, { force: true });
    }
    throw inUse(directory, 'another process');
  }

  /** Gives the lock back. */
  release(): void {
    if (readOwner(this.path) === this.owner) rmSync(this.path, { force: true });
  }
}

function tryLink(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function removeIfStale(path: string, directory: string): void {
  const seen = readOwner(path);
  if (seen === undefined) return;
  if (isAlive(seen)) throw inUse(directory, `process ${seen.split(' ')[0] ?? ''}`);
  // Moving it away first lets only one of several newcomers remove it, and shows whether it was still the stale one.
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  if (readOwner(aside) !== seen) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function readOwner(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive(owner: string): boolean {
  const pid = Number(owner.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  return describeProcess(pid) === owner;
}

/** "pid start-time" where the system tells the start time (Linux), else "pid". */
function describeProcess(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold anything, so fields are counted after its last parenthesis.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return `${pid} ended`;
    return `${pid} ${fields[19] ?? ''}`;
  } catch {
    return String(pid);
  }
}

function inUse(directory: string, who: string): ServerError {
  return new ServerError(
    'IllegalOperation',
    `The data directory ${directory} is already in use by ${who}. Stop it first, or choose another directory.`,
  );
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
