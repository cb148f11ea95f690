import { createWriteStream } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '@altavoz/domain/shared/language';
import { AppError } from '../../platform/app-error.js';
import { systemCaller, type Caller, type Scope } from '../../platform/caller.js';
import type { Clock } from '../../platform/clock.js';
import type { IncomingFile } from '../../platform/http/upload.js';
import type { JobRun } from '../../platform/jobs/job-queue.js';
import type { Logger } from '../../platform/observability/logger.js';
import { BringIn, isEmpty, type BringInNeeds } from './bring-in.js';
import { TakeoutReader } from './read-takeout.js';
import type { TakeoutFiles } from './takeout-files.js';
import type { Takeout, TakeoutFields } from './takeout.model.js';
import type { TakeoutRepository } from './takeout.repository.js';
import { problemOf, TakeoutError } from './takeout-words.js';
import { writeTakeout } from './write-takeout.js';

export const EXPORT_JOB = 'takeout-export';
export const IMPORT_JOB = 'takeout-import';
export const CLEAN_JOB = 'takeout-clean';
export const ATTEMPTS = { maxAttempts: 3, retryMs: 5_000 };

/** It holds everything: it does not lie around. */
const KEEP_MS = 86_400_000;

interface Needs extends BringInNeeds {
  readonly takeouts: TakeoutRepository;
  readonly files: TakeoutFiles;
  readonly clock: Clock;
  readonly log: Logger;
  readonly attachments: BringInNeeds['attachments'] & { stored(name: string): Promise<Readable> };
  readonly organization: (
    scope: Scope,
  ) => Promise<{ readonly id: string; readonly name: string; readonly language: Language }>;
}

type Told = (done: number, total: number) => void;

/** Everything of an organization in one file: out, and back into an empty installation. */
export class TakeoutService {
  constructor(private readonly needs: Needs) {}

  list(scope: Scope): Promise<Takeout[]> {
    return this.needs.takeouts.newestFirst(scope);
  }

  get(scope: Scope, id: string): Promise<Takeout> {
    return this.needs.takeouts.get(scope, id);
  }

  isEmpty(scope: Scope): Promise<boolean> {
    return isEmpty(this.needs, scope);
  }

  beginExport(caller: Caller): Promise<Takeout> {
    return this.begin(caller, 'export', EXPORT_JOB, {});
  }

  async beginImport(caller: Caller, incoming: IncomingFile): Promise<Takeout> {
    await this.assertEmpty(caller);
    const file = await this.needs.files.take(incoming.path);
    try {
      return await this.begin(caller, 'import', IMPORT_JOB, { file, fileName: incoming.name });
    } catch (error) {
      await this.needs.files.remove(file);
      throw error;
    }
  }

  /** The finished file. */
  async content(scope: Scope, id: string): Promise<{ takeout: Takeout; body: Readable }> {
    const takeout = await this.get(scope, id);
    if (takeout.kind !== 'export' || takeout.state !== 'done' || takeout.file === null) {
      throw new AppError('conflict', { detail: 'There is no file of this, or not any more.' });
    }
    return { takeout, body: this.needs.files.read(takeout.file) };
  }

  async noteDownload(caller: Caller, id: string): Promise<void> {
    await this.needs.unitOfWork.run(caller, async (unit) => {
      unit.audit({ action: 'organization.download', subject: { kind: 'takeout', id } });
    });
  }

  async remove(caller: Caller, id: string): Promise<void> {
    const removed = await this.needs.unitOfWork.run(caller, async (unit) => {
      const takeout = await this.needs.takeouts.get(unit, id);
      if (takeout.open) throw new AppError('conflict', { detail: 'It is under way; wait until it is done.' });
      await this.needs.takeouts.remove(unit, id, takeout.version);
      return takeout;
    });
    await this.needs.files.remove(removed.file);
  }

  async clean(): Promise<void> {
    for (const { id, organizationId, file } of await this.needs.takeouts.expired(this.needs.clock.now())) {
      await this.needs.files.remove(file);
      await this.needs.takeouts.say({ organizationId }, id, { file: null });
    }
  }

  /** For a job: a new attempt begins with what the last one left. */
  async work(kind: Takeout['kind'], { organizationId, payload, signal, attempt }: JobRun): Promise<void> {
    if (organizationId === null || typeof payload.takeoutId !== 'string') return;
    const takeout = await this.needs.takeouts.findOne({ organizationId }, { _id: payload.takeoutId });
    if (!takeout?.open || takeout.kind !== kind) return;
    try {
      if (kind === 'export') await this.export(takeout, signal);
      else await this.import(takeout, this.needs.files.at(takeout.file ?? ''), signal);
    } catch (error) {
      await this.failed(takeout, error, signal.aborted || attempt < ATTEMPTS.maxAttempts);
    }
  }

  /** For the command line: the same without a job, to a file of one's own. */
  async exportTo(organizationId: string, path: string, told: Told): Promise<Takeout> {
    const { signal } = new AbortController();
    const caller = systemCaller(organizationId);
    const takeout = await this.insert(caller, 'export', { fileName: path });
    try {
      const target = createWriteStream(path, { flags: 'wx', mode: 0o600 });
      await this.write(takeout, target, signal, told);
    } catch (error) {
      await this.failed(takeout, error, false);
      throw error;
    }
    return this.get(caller, takeout.id);
  }

  async importFrom(organizationId: string, path: string, told: Told): Promise<Takeout> {
    const [admin] = await this.needs.data.find({ organizationId }, this.needs.names.users);
    const caller = { ...systemCaller(organizationId), userId: admin?._id ?? null };
    const takeout = await this.insert(caller, 'import', { fileName: path });
    try {
      await this.import(takeout, path, new AbortController().signal, told);
    } catch (error) {
      await this.failed(takeout, error, false);
      throw error;
    }
    return this.get(caller, takeout.id);
  }

  private async begin(
    caller: Caller,
    kind: Takeout['kind'],
    job: string,
    given: Partial<TakeoutFields>,
  ): Promise<Takeout> {
    return this.needs.unitOfWork.run(caller, async (unit) => {
      const made = await this.insert(unit, kind, given);
      unit.audit({
        action: kind === 'export' ? 'organization.take-out' : 'organization.begin-import',
        subject: { kind: 'takeout', id: made.id },
      });
      unit.enqueue({ kind: job, key: made.id, payload: { takeoutId: made.id } });
      return made;
    });
  }

  private async insert(
    caller: Caller,
    kind: Takeout['kind'],
    given: Partial<TakeoutFields>,
  ): Promise<Takeout> {
    if (await this.needs.takeouts.underWay(caller)) {
      throw new AppError('conflict', { detail: 'One is under way already; wait until it is done.' });
    }
    return this.needs.takeouts.insert(caller, {
      kind,
      state: 'waiting',
      userId: caller.userId,
      open: true,
      fileName: '',
      file: null,
      progress: { done: 0, total: 0 },
      bytes: 0,
      sha256: '',
      rows: 0,
      files: 0,
      missing: 0,
      expiresAt: null,
      problem: null,
      ...given,
    });
  }

  private async export(takeout: Takeout, signal: AbortSignal): Promise<void> {
    const { name, stream } = await this.needs.files.make();
    try {
      await this.write(takeout, stream, signal, () => undefined, name);
    } catch (error) {
      await this.needs.files.remove(name);
      throw error;
    }
  }

  private async write(
    takeout: Takeout,
    target: Writable,
    signal: AbortSignal,
    told: Told,
    file: string | null = null,
  ): Promise<void> {
    const scope = { organizationId: takeout.organizationId };
    const { takeouts, data, attachments, names, clock } = this.needs;
    await takeouts.say(scope, takeout.id, { state: 'running' });
    const written = await writeTakeout(
      { data, attachments: names.attachments, file: (name) => attachments.stored(name) },
      {
        scope,
        organization: await this.needs.organization(scope),
        madeAt: clock.now(),
        signal,
        progress: async (done, total) => {
          told(done, total);
          await takeouts.say(scope, takeout.id, { progress: { done, total } });
        },
      },
      target,
    );
    const expiresAt = file === null ? null : new Date(clock.now().getTime() + KEEP_MS);
    await takeouts.say(scope, takeout.id, { ...written, state: 'done', open: false, file, expiresAt });
  }

  private async import(
    takeout: Takeout,
    path: string,
    signal: AbortSignal,
    told: Told = () => undefined,
  ): Promise<void> {
    const { takeouts } = this.needs;
    const caller: Caller = { ...systemCaller(takeout.organizationId), userId: takeout.userId };
    const reader = await TakeoutReader.open(path);
    const { manifest } = reader;
    const counts = {
      rows: manifest.collections.reduce((sum, { rows }) => sum + rows, 0),
      files: manifest.files,
      missing: manifest.missing.length,
    };
    const task = new BringIn(this.needs, reader, {
      caller,
      signal,
      keeping: () => takeouts.say(caller, takeout.id, { state: 'keeping' }),
      progress: async (done, total) => {
        told(done, total);
        await takeouts.say(caller, takeout.id, { progress: { done, total } });
      },
      sealed: (unit) => takeouts.say(unit, takeout.id, { ...counts, state: 'done', open: false, file: null }),
      isSealed: async () => (await this.get(caller, takeout.id)).state === 'done',
    });
    try {
      if (takeout.state === 'keeping') await task.takeBack();
      await takeouts.say(caller, takeout.id, { state: 'running' });
      await task.run();
    } finally {
      reader.close();
    }
    if (takeout.file !== null) await this.needs.files.remove(takeout.file);
  }

  /** What is wrong with the file is told at once; what is wrong with us is tried again. */
  private async failed(takeout: Takeout, error: unknown, again: boolean): Promise<void> {
    if (again && !(error instanceof TakeoutError)) throw error;
    this.needs.log.warn({ event: 'takeout-failed', kind: takeout.kind, err: error }, 'A takeout failed');
    await this.needs.files.remove(takeout.file);
    await this.needs.takeouts.say({ organizationId: takeout.organizationId }, takeout.id, {
      state: 'failed',
      open: false,
      file: null,
      problem: problemOf(error),
    });
  }

  private async assertEmpty(scope: Scope): Promise<void> {
    if (await this.isEmpty(scope)) return;
    throw new AppError('conflict', { detail: problemOf(new TakeoutError('not-empty', 'work')).message.en });
  }
}
