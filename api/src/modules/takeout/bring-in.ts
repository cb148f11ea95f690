import { MAX_ATTACHMENT_BYTES } from '@altavoz/contracts/attachments';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { AppError } from '../../platform/app-error.js';
import type { Caller, Scope } from '../../platform/caller.js';
import type { SessionRows } from '../../platform/db/session-rows.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { RawRow, WholeData } from '../../platform/db/whole-data.js';
import type { Manifest } from './manifest.js';
import type { TakeoutReader } from './read-takeout.js';
import { TakeoutError } from './takeout-words.js';
import { takeoutPlan } from './write-takeout.js';

export interface BringInNeeds {
  readonly data: WholeData;
  readonly unitOfWork: UnitOfWork;
  readonly sessions: SessionRows;
  readonly attachments: {
    putBack(row: AttachmentRow, source: Readable): Promise<void>;
    dropFile(name: string): Promise<void>;
  };
  /** Collections that decide what can be seen: they come last and together. */
  readonly names: {
    readonly organization: string;
    readonly users: string;
    readonly campaigns: string;
    readonly attachments: string;
    readonly audit: string;
  };
}

interface Task {
  /** The administrator who brings it in; they stay one. */
  readonly caller: Caller;
  readonly signal: AbortSignal;
  /** Once the last byte has been compared. */
  keeping(): Promise<void>;
  progress(done: number, total: number): Promise<void>;
  /** In the transaction that makes everything visible. */
  sealed(unit: Unit): Promise<void>;
  /** Whether that transaction was stored. */
  isSealed(): Promise<boolean>;
}

const attachmentRow = z.looseObject({
  file: z.string().regex(/^[\w-]{20,100}$/),
  kind: z.enum(['pdf', 'image', 'document', 'audio', 'video', 'text']),
  type: z.string().max(200),
});
type AttachmentRow = z.infer<typeof attachmentRow>;

const BATCH = 500;

/**
 * Brings everything into an empty installation, or nothing. All of it is compared and looked at before a single row is
 * kept. Then the rows go in; campaigns, people and the organization come last, in one transaction: until then nothing
 * of a campaign can be reached, and what was kept is taken out again, row by row, if anything goes wrong.
 */
export class BringIn {
  private done = 0;
  private said = 0;

  constructor(
    private readonly needs: BringInNeeds,
    private readonly reader: TakeoutReader,
    private readonly task: Task,
  ) {}

  async run(): Promise<{ rows: number; files: number; missing: number }> {
    const { manifest } = this.reader;
    this.assertKnown();
    await assertEmpty(this.needs, this.task.caller);
    for (const collection of manifest.collections) await this.look(collection);
    await this.task.keeping();
    try {
      for (const collection of manifest.collections) await this.keep(collection);
      await this.seal();
    } catch (error) {
      // Somebody else may be at it by now, or it may be sealed with the answer lost: the next attempt sees which.
      if (this.task.signal.aborted || (await this.task.isSealed())) throw error;
      await this.takeBack();
      throw translated(error);
    }
    const rows = manifest.collections.reduce((sum, collection) => sum + collection.rows, 0);
    return { rows, files: manifest.files, missing: manifest.missing.length };
  }

  /** What an attempt that never came to its end has left. */
  async takeBack(): Promise<void> {
    const { caller } = this.task;
    for (const collection of this.reader.manifest.collections) {
      if (this.isLast(collection.name)) continue;
      for await (const rows of batches(this.reader.rows(collection, false))) {
        if (collection.name === this.needs.names.attachments) {
          for (const row of rows) await this.needs.attachments.dropFile(fileOf(row).file);
        }
        await this.needs.data.remove(
          caller,
          collection.name,
          rows.map(({ _id }) => _id),
        );
      }
    }
  }

  private assertKnown(): void {
    const known = new Set(takeoutPlan(this.needs.data).taken.map(({ name }) => name));
    const unknown = this.reader.manifest.collections.find(({ name }) => !known.has(name));
    if (unknown) throw new TakeoutError('newer', `nobody here knows ${unknown.name}`);
  }

  /** Every byte and every row, before anything is kept. */
  private async look(collection: Manifest['collections'][number]): Promise<void> {
    const { manifest } = this.reader;
    const missing = new Set(manifest.missing);
    let files = 0;
    for await (const row of this.reader.rows(collection, true)) {
      await this.step();
      const objection =
        row.organizationId === manifest.organization.id
          ? await this.needs.data.objectionTo(collection.name, row)
          : 'it belongs to another organization';
      if (objection !== null) throw new TakeoutError('refused', `${collection.name}: ${objection}`);
      if (collection.name !== this.needs.names.attachments) continue;
      const { file } = fileOf(row);
      if (missing.has(file)) continue;
      files += 1;
      if (!this.reader.hasFile(file))
        throw new TakeoutError('damaged', 'the file of an attachment is not there');
      if (this.reader.fileSize(file) > MAX_ATTACHMENT_BYTES) {
        throw new TakeoutError('refused', 'an attachment is larger than attachments are');
      }
    }
    if (collection.name === this.needs.names.attachments && files !== this.reader.fileCount) {
      throw new TakeoutError('damaged', 'there are files that no row names');
    }
  }

  private async keep(collection: Manifest['collections'][number]): Promise<void> {
    if (this.isLast(collection.name)) return;
    for await (const rows of batches(this.reader.rows(collection, false))) {
      if (collection.name === this.needs.names.attachments) await this.keepFiles(rows);
      await this.needs.data.insert(
        collection.name,
        rows.map((row) => this.own(row)),
      );
      for (let count = 0; count < rows.length; count += 1) await this.step();
    }
  }

  private async keepFiles(rows: readonly RawRow[]): Promise<void> {
    for (const row of rows.map(fileOf)) {
      if (!this.reader.hasFile(row.file)) continue;
      await this.needs.attachments.putBack(row, await this.reader.file(row.file));
    }
  }

  /** The one moment in which everything is there. */
  private async seal(): Promise<void> {
    const { data, unitOfWork, names } = this.needs;
    const { caller } = this.task;
    const last = new Map<string, RawRow[]>();
    for (const collection of this.reader.manifest.collections) {
      if (!this.isLast(collection.name)) continue;
      const rows: RawRow[] = [];
      for await (const row of this.reader.rows(collection, false)) rows.push(this.own(row));
      last.set(collection.name, rows);
    }
    await unitOfWork.run(caller, async (unit) => {
      if ((await data.count(unit, names.campaigns)) > 0) throw notEmpty();
      const [organization] = last.get(names.organization) ?? [];
      if (organization) {
        await data.remove(unit, names.organization, [unit.organizationId]);
        await data.insert(names.organization, [{ ...organization, _id: unit.organizationId }], unit.session);
      }
      await this.sealUsers(unit, last.get(names.users) ?? []);
      await data.insert(names.campaigns, last.get(names.campaigns) ?? [], unit.session);
      unit.audit({
        action: 'organization.bring-in',
        subject: { kind: 'organization', id: unit.organizationId },
      });
      await this.task.sealed(unit);
    });
  }

  /** Whoever brings it in goes on signing in as now; everybody else asks for a link to a new password. */
  private async sealUsers(unit: Unit, rows: readonly RawRow[]): Promise<void> {
    const { data, sessions, names } = this.needs;
    const [here, ...others] = await data.find(unit, names.users);
    if (!here || others.length > 0) throw notEmpty();
    const same = rows.find(({ email }) => email === here.email);
    if (!same) return data.insert(names.users, rows, unit.session);
    await data.remove(unit, names.users, [here._id]);
    const kept = { ...same, role: 'admin', status: 'active', passwordHash: here.passwordHash };
    await data.insert(names.users, [...rows.filter((row) => row !== same), kept], unit.session);
    await sessions.handOver(unit, here._id, same._id);
  }

  private isLast(name: string): boolean {
    const { organization, users, campaigns } = this.needs.names;
    return name === organization || name === users || name === campaigns;
  }

  private own(row: RawRow): RawRow {
    return { ...row, organizationId: this.task.caller.organizationId };
  }

  private async step(): Promise<void> {
    this.task.signal.throwIfAborted();
    this.done += 1;
    // Each row is looked at once and kept once.
    const total = 2 * this.reader.manifest.collections.reduce((sum, { rows }) => sum + rows, 0);
    if (this.done - this.said < total / 100) return;
    this.said = this.done;
    await this.task.progress(this.done, total);
  }
}

/** One organization with its first administrator, and nothing else that anybody made. */
export async function isEmpty(needs: Pick<BringInNeeds, 'data' | 'names'>, scope: Scope): Promise<boolean> {
  const { data, names } = needs;
  const allowed: Readonly<Record<string, number>> = {
    [names.organization]: 1,
    [names.users]: 1,
    [names.audit]: Number.POSITIVE_INFINITY,
  };
  for (const { name } of takeoutPlan(data).taken) {
    if ((await data.count(scope, name)) > (allowed[name] ?? 0)) return false;
  }
  return true;
}

async function assertEmpty(needs: BringInNeeds, scope: Scope): Promise<void> {
  if (!(await isEmpty(needs, scope))) throw notEmpty();
}

function notEmpty(): TakeoutError {
  return new TakeoutError('not-empty', 'there is work here already');
}

function fileOf(row: RawRow): AttachmentRow {
  const found = attachmentRow.safeParse(row);
  if (!found.success) throw new TakeoutError('refused', 'an attachment is not one');
  return found.data;
}

/** What is wrong with the content of the archive is not our failure. */
function translated(error: unknown): unknown {
  if (error instanceof AppError && (error.code === 'duplicate' || error.code === 'unsupported-media-type')) {
    return new TakeoutError('refused', error.message, { cause: error });
  }
  return error;
}

async function* batches(rows: AsyncIterable<RawRow>): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
