import { MAX_ATTACHMENTS, type AttachmentOwner, type StoredOwner } from '@altavoz/contracts/attachments';
import type { Readable } from 'node:stream';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { IncomingFile } from '../../platform/http/upload.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { AttachmentFiles } from './attachment-files.js';
import type { Attachment } from './attachment.model.js';
import type { AttachmentRepository, Owned } from './attachment.repository.js';
import { contentOf, type FileContent } from './file-content.js';

/** Takes a file from the disk once the row that named it is gone. */
export const REMOVE_FILE = 'attachment-file';

/** Throws `not-found` when the campaign does not have this thing. */
type AssertThere = (scope: Scope, campaignId: string, ownerId: string) => Promise<unknown>;

/** A thing of a campaign that has files. */
interface OwnedByCampaign extends Owned {
  readonly campaignId: string;
  readonly owner: AttachmentOwner;
}

interface Needs {
  readonly repository: AttachmentRepository;
  readonly files: AttachmentFiles;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
}

/** Files that belong to a thing of a campaign, and go with it. */
export class AttachmentService {
  private readonly owners = new Map<AttachmentOwner, AssertThere>();

  constructor(private readonly needs: Needs) {
    needs.campaigns.addPart({
      keeps: async (scope, campaignId) => (await needs.repository.count(scope, { campaignId })) > 0,
      removed: async (unit, campaignId) =>
        this.forget(unit, await needs.repository.ofCampaign(unit, campaignId)),
    });
  }

  /** A module says that its things may have files; it calls `removeOf` when one of them is deleted. */
  addOwner(owner: AttachmentOwner, assertThere: AssertThere): void {
    this.owners.set(owner, assertThere);
  }

  async list(scope: Scope, owned: OwnedByCampaign): Promise<Attachment[]> {
    await this.assertOwner(scope, owned);
    return this.needs.repository.of(scope, owned);
  }

  /** Every file of a campaign, whatever it belongs to. */
  ofCampaign(scope: Scope, campaignId: string): Promise<Attachment[]> {
    return this.needs.repository.ofCampaign(scope, campaignId);
  }

  get(scope: Scope, campaignId: string, attachmentId: string): Promise<Attachment> {
    return this.needs.repository.get(scope, attachmentId, { campaignId });
  }

  /** The content is looked at before anything is kept. */
  async add(actor: Actor, owned: OwnedByCampaign, incoming: IncomingFile): Promise<Attachment> {
    await this.assertOwner(actor, owned);
    const content = await contentOf(incoming.path);
    const before = async (unit: Unit) => {
      await this.assertOwner(unit, owned);
      if ((await this.needs.repository.of(unit, owned)).length >= MAX_ATTACHMENTS) {
        throw new AppError('conflict', { detail: `At most ${MAX_ATTACHMENTS} files belong to one thing.` });
      }
    };
    return this.store(actor, owned, incoming, content, before, async (_unit, added) => added);
  }

  /** What a file is; whoever keeps it for the organization decides whether that will do. */
  contentOf({ path }: IncomingFile): Promise<FileContent> {
    return contentOf(path);
  }

  /** A file of the organization itself, with what goes into the same unit of work; the oldest of too many leaves. */
  keep<R>(
    actor: Actor,
    owned: Owned,
    incoming: IncomingFile,
    content: FileContent,
    after: (unit: Unit, added: Attachment) => Promise<R>,
  ): Promise<R> {
    const before = async (unit: Unit) => {
      const all = await this.needs.repository.of(unit, owned);
      await this.forget(unit, all.slice(0, Math.max(0, all.length + 1 - MAX_ATTACHMENTS)));
    };
    return this.store(actor, owned, incoming, content, before, after);
  }

  private async store<R>(
    actor: Actor,
    owned: Owned,
    incoming: IncomingFile,
    content: FileContent,
    before: (unit: Unit) => Promise<void>,
    after: (unit: Unit, added: Attachment) => Promise<R>,
  ): Promise<R> {
    const file = await this.needs.files.take(incoming.path);
    try {
      return await this.needs.unitOfWork.run(actor, async (unit) => {
        await before(unit);
        const { name, size: bytes, sha256 } = incoming;
        const added = await this.needs.repository.insert(unit, {
          ...owned,
          ...content,
          name,
          bytes,
          sha256,
          file,
        });
        unit.audit({ action: 'attachment.create', subject: { kind: 'attachment', id: added.id } });
        return await after(unit, added);
      });
    } catch (error) {
      await this.needs.files.remove(file);
      throw error;
    }
  }

  async content(
    scope: Scope,
    campaignId: string,
    attachmentId: string,
  ): Promise<{ readonly attachment: Attachment; readonly body: Readable }> {
    const attachment = await this.get(scope, campaignId, attachmentId);
    return { attachment, body: await this.needs.files.read(attachment.file) };
  }

  /** A file of the organization itself, where whoever asks knows what it is for. */
  async contentFor(
    scope: Scope,
    attachmentId: string,
    owner: StoredOwner,
  ): Promise<{ readonly attachment: Attachment; readonly body: Readable }> {
    const attachment = await this.needs.repository.get(scope, attachmentId, { owner });
    return { attachment, body: await this.needs.files.read(attachment.file) };
  }

  /** The file of a row, for when everything leaves; `not-found` when the disk does not have it any more. */
  stored(file: string): Promise<Readable> {
    return this.needs.files.read(file);
  }

  /** A file that comes back with everything else, under the name its row knows. Its content is looked at as ever. */
  putBack({ file, kind, type }: Pick<Attachment, 'file' | 'kind' | 'type'>, source: Readable): Promise<void> {
    return this.needs.files.putBack(file, source, async (path) => {
      const content = await contentOf(path);
      if (content.kind !== kind || content.type !== type) {
        throw new AppError('unsupported-media-type', { detail: `A file is not the ${type} that it says.` });
      }
    });
  }

  /** Takes away a file that no row names. */
  dropFile(file: string): Promise<void> {
    return this.needs.files.remove(file);
  }

  async remove(actor: Actor, campaignId: string, attachmentId: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      const attachment = await this.get(unit, campaignId, attachmentId);
      assertVersion(attachment, version);
      await this.forget(unit, [attachment]);
    });
  }

  /** Takes out the files of a thing with the thing, in its own unit of work. */
  async removeOf(unit: Unit, owned: Owned): Promise<void> {
    await this.forget(unit, await this.needs.repository.of(unit, owned));
  }

  private async forget(unit: Unit, rows: readonly Attachment[]): Promise<void> {
    if (rows.length === 0) return;
    await this.needs.repository.removeAll(unit, rows);
    for (const { id, file } of rows) {
      unit.audit({ action: 'attachment.delete', subject: { kind: 'attachment', id } });
      // The disk knows no transactions: the file goes once the row is gone for good.
      unit.enqueue({ kind: REMOVE_FILE, key: id, payload: { file } });
    }
  }

  private async assertOwner(scope: Scope, { campaignId, owner, ownerId }: OwnedByCampaign): Promise<void> {
    await this.needs.campaigns.get(scope, campaignId);
    const assertThere = this.owners.get(owner);
    if (!assertThere) throw new AppError('not-found');
    await assertThere(scope, campaignId, ownerId);
  }
}
