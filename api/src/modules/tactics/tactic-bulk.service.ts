import type { ParsedOf } from '@altavoz/contracts/endpoint';
import type { bulkTactics } from '@altavoz/contracts/tactics';
import { LIMITS } from '@altavoz/domain/shared/limits';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { AppError, type InputIssue } from '../../platform/app-error.js';
import type { Actor } from '../../platform/caller.js';
import type { Changes } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { CampaignService } from '../campaigns/campaign.service.js';
import { nothingChanged, refusalsAt } from './refusals-of-many.js';
import type { TacticArchiveService } from './tactic-archive.service.js';
import type { TacticChangeService } from './tactic-change.service.js';
import { newTactic, type Tactic, type TacticFields } from './tactic.js';
import type { PlanAroundTactics } from './tactic.ports.js';
import type { TacticRepository } from './tactic.repository.js';

type Bulk = ParsedOf<typeof bulkTactics>['body'];
type Item = Bulk['items'][number];

interface Needs {
  readonly repository: TacticRepository;
  readonly change: TacticChangeService;
  readonly archive: TacticArchiveService;
  readonly unitOfWork: UnitOfWork;
  readonly campaigns: CampaignService;
  readonly plan: PlanAroundTactics;
}

/** Many tactics at once, all or none: what stands in the way is told for each of them by its place. */
export class TacticBulkService {
  constructor(private readonly needs: Needs) {}

  async apply(actor: Actor, campaignId: string, { action, items }: Bulk): Promise<Tactic[]> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      const found = await this.needs.repository.these(
        unit,
        campaignId,
        items.map(({ id }) => id),
      );
      const rows = new Map(found.map((row) => [row.id, row]));
      const refused: InputIssue[] = [];
      const done: Tactic[] = [];
      const known = new Set<string>();
      let more = false;
      for (const [position, item] of items.entries()) {
        try {
          const before = seen(rows.get(item.id), item, action);
          if (action === 'remove') {
            await this.needs.change.removeOne(unit, before);
            continue;
          }
          await this.assertKnown(unit, campaignId, item, known);
          const changes = this.changesOf(action, item, before);
          more ||= (changes.budget?.planned ?? 0) > before.budget.planned;
          done.push(
            await this.needs.change.saveOne(unit, before, changes, action === 'change' ? 'update' : action),
          );
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          refused.push(...refusalsAt(`body.items.${position}`, error, 'change'));
        }
      }
      if (refused.length > 0) throw nothingChanged(refused);
      if (action !== 'remove') await this.needs.change.assertEvolution(unit, campaignId);
      await this.needs.change.settle(unit, campaignId, more);
      return done;
    });
  }

  /** Drafts like these, in their order. */
  async copy(actor: Actor, campaignId: string, ids: readonly string[]): Promise<Tactic[]> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      const found = await this.needs.repository.these(unit, campaignId, ids);
      const rows = new Map(found.map((row) => [row.id, row]));
      const missing = ids.flatMap((id, position) =>
        rows.has(id) ? [] : refusalsAt(`body.ids.${position}`, new AppError('not-found')),
      );
      if (missing.length > 0) throw new AppError('not-found', { errors: missing });
      const drafts = ids.flatMap((id) => {
        const row = rows.get(id);
        return row ? [copyOf(row)] : [];
      });
      return this.needs.change.add(unit, campaignId, drafts);
    });
  }

  private changesOf(action: Bulk['action'], item: Item, before: Tactic): Changes<TacticFields> {
    if (action === 'archive') return this.needs.archive.toArchive(before);
    if (action === 'restore') return this.needs.archive.toRestore(before);
    return item.change ?? {};
  }

  /** The same person or audiences are looked up once, however many tactics get them. */
  private async assertKnown(
    unit: Unit,
    campaignId: string,
    { change }: Item,
    known: Set<string>,
  ): Promise<void> {
    const { responsibleId, audienceIds } = change ?? {};
    const key = JSON.stringify([responsibleId, audienceIds]);
    if (known.has(key)) return;
    await this.needs.plan.assertKnown(unit, campaignId, { responsibleId, audienceIds });
    known.add(key);
  }
}

/** The row as the caller saw it. */
function seen(row: Tactic | undefined, item: Item, action: Bulk['action']): Tactic {
  if (row === undefined) throw new AppError('not-found');
  if (row.version !== item.version) throw new AppError('stale-version');
  if (row.archived && action !== 'restore') {
    throw new AppError('conflict', { detail: 'It is archived: restore it before anything else.' });
  }
  return row;
}

const COPY: Readonly<Record<keyof LocalizedText, string>> = { es: ' (copia)', en: ' (copy)' };

function copyOf(row: Tactic): TacticFields {
  const name = Object.fromEntries(
    (['es', 'en'] as const).flatMap((language) => {
      const text = row.name[language];
      const mark = COPY[language];
      return text === undefined ? [] : [[language, text.slice(0, LIMITS.name - mark.length) + mark]];
    }),
  );
  const { budget, archived: _archived, wasScheduled: _wasScheduled, ...fields } = row;
  const { id: _id, organizationId: _organization, version: _version, createdAt: _created, ...rest } = fields;
  const { updatedAt: _updated, start: _start, end: _end, status: _status, campaignId, ...kept } = rest;
  return newTactic(campaignId, {
    ...kept,
    name,
    contracting: row.contracting && { ...row.contracting, done: false },
    planned: budget.planned,
  });
}
