import type { addReadings } from '@altavoz/contracts/indicators';
import type { ParsedOf } from '@altavoz/contracts/endpoint';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import { assertVersion, type CampaignService } from '../campaigns/campaign.service.js';
import type { IndicatorService } from './indicator.service.js';
import type { ReadingRepository } from './reading.repository.js';
import type { Reading, ReadingFields } from './reading.js';

type Given = ParsedOf<typeof addReadings>['body'];
type By = ReadingFields['by'];

interface Needs {
  readonly campaigns: CampaignService;
  readonly indicators: IndicatorService;
  readonly repository: ReadingRepository;
  readonly unitOfWork: UnitOfWork;
  readonly person: (scope: Scope, userId: string) => Promise<{ id: string; name: string }>;
}

/** What was measured, by hand, from a sheet or when a review was signed. */
export class ReadingService {
  constructor(private readonly needs: Needs) {
    const { campaigns, indicators, repository } = needs;
    campaigns.addPart({ removed: (unit, campaignId) => repository.removeOf(unit, { campaignId }) });
    indicators.whenRemoved((unit, indicatorId) => repository.removeOf(unit, { indicatorId }));
  }

  async list(scope: Scope, campaignId: string, indicatorId: string): Promise<Reading[]> {
    await this.needs.indicators.get(scope, campaignId, indicatorId);
    return this.needs.repository.of(scope, campaignId, indicatorId);
  }

  ofCampaign(scope: Scope, campaignId: string): Promise<Reading[]> {
    return this.needs.repository.ofCampaign(scope, campaignId);
  }

  /** All of them or none; nothing is measured in the future. */
  add(actor: Actor, campaignId: string, { origin, items }: Given): Promise<Reading[]> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const campaign = await this.needs.campaigns.open(unit, campaignId);
      const today = this.needs.campaigns.today(campaign);
      const known = new Set((await this.needs.indicators.all(unit, campaignId)).map(({ id }) => id));
      const errors = items.flatMap(({ indicatorId, date }, index) => [
        ...(known.has(indicatorId)
          ? []
          : [
              {
                path: `body.items.${index}.indicatorId`,
                code: 'unknown-reference',
                message: 'is no indicator of this campaign',
              },
            ]),
        ...(date <= today
          ? []
          : [{ path: `body.items.${index}.date`, code: 'in-the-future', message: 'is still to come' }]),
      ]);
      if (errors.length > 0) throw new AppError('invalid-input', { errors });
      const by = await this.needs.person(unit, actor.userId);
      const saved: Reading[] = [];
      for (const item of items) {
        saved.push(await this.put(unit, { ...item, campaignId, origin, by }));
      }
      await this.needs.indicators.looked(unit, campaignId);
      unit.audit({ action: 'reading.create', subject: { kind: 'campaign', id: campaignId } });
      return saved;
    });
  }

  /** Within a unit that does more: rows of a sheet. */
  async importIn(
    unit: Unit,
    campaignId: string,
    rows: readonly Pick<ReadingFields, 'indicatorId' | 'date' | 'value' | 'note'>[],
  ): Promise<void> {
    await this.needs.campaigns.open(unit, campaignId);
    const by = unit.userId === null ? null : await this.needs.person(unit, unit.userId);
    for (const row of rows) await this.put(unit, { ...row, campaignId, origin: 'import', by });
    await this.needs.indicators.looked(unit, campaignId);
    unit.audit({ action: 'reading.create', subject: { kind: 'campaign', id: campaignId } });
  }

  /** Within a unit that does more: the values of a review that is signed. */
  async addIn(
    unit: Unit,
    campaignId: string,
    date: string,
    values: readonly { readonly indicatorId: string; readonly value: number }[],
    by: By,
  ): Promise<void> {
    for (const { indicatorId, value } of values) {
      await this.put(unit, { campaignId, indicatorId, value, date, note: '', origin: 'review', by });
    }
  }

  async remove(
    actor: Actor,
    { campaignId, indicatorId, readingId }: Record<'campaignId' | 'indicatorId' | 'readingId', string>,
    version: number,
  ): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.campaigns.open(unit, campaignId);
      const reading = await this.needs.repository.get(unit, readingId, { campaignId, indicatorId });
      assertVersion(reading, version);
      if (reading.origin === 'review') {
        throw new AppError('conflict', { detail: 'It was signed with a review.' });
      }
      await this.needs.repository.remove(unit, readingId, version);
      await this.needs.indicators.looked(unit, campaignId);
      unit.audit({ action: 'reading.delete', subject: { kind: 'indicator', id: indicatorId } });
    });
  }

  /** One a day: the later one stands, but what was signed with a review stays. */
  private async put(unit: Unit, fields: ReadingFields): Promise<Reading> {
    const { repository } = this.needs;
    const before = await repository.findOne(unit, { indicatorId: fields.indicatorId, date: fields.date });
    if (!before) return repository.insert(unit, fields);
    if (before.origin === 'review' && fields.origin !== 'review') {
      throw new AppError('conflict', { detail: 'The reading of that day was signed with a review.' });
    }
    const { value, note, origin, by } = fields;
    return repository.update(unit, before.id, before.version, { value, note, origin, by });
  }
}
