import type { FreePressGroup, ValuationMethod } from '@altavoz/domain/free-press/clip';
import type { ClipInSummary } from '@altavoz/domain/free-press/summary';
import { money } from '@altavoz/domain/shared/money';
import type { Scope } from '../../platform/caller.js';
import type { Database } from '../../platform/db/database.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import { Repository, type Where } from '../../platform/db/repository.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { readBucket } from './clip-bucket.js';
import { clipModel } from './clip.model.js';
import type { Clip, ClipFields } from './clip.js';

export interface ClipFilters {
  readonly scope?: string | undefined;
  readonly tone?: string | undefined;
  readonly tacticId?: string | undefined;
  readonly pressReleaseId?: string | undefined;
  readonly outletId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Clips that are alike in what is grouped by, with how they were valued. */
export interface TalliedClips extends ClipInSummary {
  readonly method: ValuationMethod;
}

interface TallyRow {
  readonly _id: { readonly key: string | readonly string[] | null; readonly bucket: string };
  readonly times: number;
  readonly value: number;
  readonly reach: number;
}

export class ClipRepository extends Repository<ClipFields> {
  constructor(database: Database) {
    super(database, clipModel);
  }

  /** The newest first. */
  pageOf(scope: Scope, campaignId: string, filters: ClipFilters, request: PageRequest): Promise<Page<Clip>> {
    return this.page(scope, where(campaignId, filters), [['date', -1]], request);
  }

  between(scope: Scope, campaignId: string, from?: string, to?: string): Promise<Clip[]> {
    return this.find(scope, where(campaignId, { from, to }), [['date', -1]]);
  }

  /** Added up by the database: as many rows as there are different ones, however many clips there are. */
  async tally(
    scope: Scope,
    campaignId: string,
    by: FreePressGroup,
    days: Pick<ClipFilters, 'from' | 'to'> = {},
  ): Promise<TalliedClips[]> {
    const rows = await this.run(() =>
      this.model.aggregate<TallyRow>(
        [
          { $match: this.within(scope, where(campaignId, days)) },
          {
            $group: {
              _id: {
                key: KEYS[by],
                // By message each value is divided by itself: only clips of one value stand together.
                ...(by === 'message' ? { each: '$value' } : {}),
                bucket: '$bucket',
              },
              times: { $sum: 1 },
              value: { $sum: '$value' },
              reach: { $sum: '$reach' },
            },
          },
        ],
        scope.session ? { session: scope.session } : {},
      ),
    );
    return rows.map((row) => tallied(row, by));
  }

  /** The first and the last day on which something was published. */
  async span(
    scope: Scope,
    campaignId: string,
    days: Pick<ClipFilters, 'from' | 'to'>,
  ): Promise<{ first: string; last: string } | null> {
    const within = where(campaignId, days);
    const [newest] = await this.find(scope, within, [['date', -1]], 1);
    const [oldest] = await this.find(scope, within, [['date', 1]], 1);
    return newest && oldest ? { first: oldest.date, last: newest.date } : null;
  }

  /** Those that rows of a spreadsheet may be about. */
  matching(
    scope: Scope,
    campaignId: string,
    { ids, urls, dates }: Readonly<Record<'ids' | 'urls' | 'dates', readonly string[]>>,
  ): Promise<Clip[]> {
    const any = [{ _id: { $in: [...ids] } }, { url: { $in: [...urls] } }, { date: { $in: [...dates] } }];
    return this.find(scope, { campaignId, $or: any });
  }

  /** Originals that may be about the same piece, the first noted first. */
  alike(
    scope: Scope,
    campaignId: string,
    { linkKey, titleKey }: Pick<ClipFields, 'linkKey' | 'titleKey'>,
  ): Promise<Clip[]> {
    const any = [...(linkKey === null ? [] : [{ linkKey }]), ...(titleKey === null ? [] : [{ titleKey }])];
    if (any.length === 0) return Promise.resolve([]);
    return this.find(scope, { campaignId, sameAsId: null, $or: any }, [['_id', 1]], 50);
  }

  /** The copies of a clip, the first noted first. */
  copiesOf(scope: Scope, campaignId: string, clipId: string): Promise<Clip[]> {
    return this.find(scope, { campaignId, sameAsId: clipId }, [['_id', 1]]);
  }

  /** Those in which this message appeared. */
  carrying(scope: Scope, campaignId: string, messageId: string): Promise<Clip[]> {
    return this.find(scope, { campaignId, messageIds: messageId }, [['date', -1]]);
  }

  /** What each of these press releases brought: pieces, each once, their outlets and the value that counts. */
  async ofReleases(scope: Scope, campaignId: string, ids: readonly string[]): Promise<Clip[]> {
    if (ids.length === 0) return [];
    return this.find(scope, { campaignId, pressReleaseId: { $in: [...ids] }, sameAsId: null });
  }

  async removeOf(unit: Unit, campaignId: string): Promise<void> {
    await this.run(() => this.model.deleteMany(this.within(unit, { campaignId }), { session: unit.session }));
  }
}

const KEYS: Readonly<Record<FreePressGroup, string | object>> = {
  month: { $substrBytes: ['$date', 0, 7] },
  year: { $substrBytes: ['$date', 0, 7] },
  scope: '$scope',
  outlet: '$outlet',
  tactic: '$tacticId',
  message: '$messageIds',
  'press-release': '$pressReleaseId',
};

function tallied({ _id: { key, bucket }, times, value, reach }: TallyRow, by: FreePressGroup): TalliedClips {
  const { currency, withMessage, quoted, ...told } = readBucket(bucket);
  const word = typeof key === 'string' ? key : null;
  return {
    ...told,
    date: by === 'month' || by === 'year' ? `${word ?? ''}-01` : '',
    outlet: by === 'outlet' ? (word ?? '') : '',
    tacticId: by === 'tactic' ? word : null,
    pressReleaseId: by === 'press-release' ? word : null,
    messageIds: by === 'message' && Array.isArray(key) ? key : [],
    ...{ times, reach },
    withMessage: withMessage ? times : 0,
    quoted: quoted ? times : 0,
    value: money(value, currency),
  };
}

function where(campaignId: string, filters: ClipFilters): Where<ClipFields> {
  const { from, to, ...equal } = filters;
  const date = { ...(from ? { $gte: from } : {}), ...(to ? { $lte: to } : {}) };
  return {
    campaignId,
    ...Object.fromEntries(Object.entries(equal).filter(([, value]) => value)),
    ...(from || to ? { date } : {}),
  };
}
