import { rateCardOn } from '@altavoz/domain/free-press/rate-card';
import { AppError } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Changes } from '../../platform/db/repository.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import { plainWord } from '../../platform/spreadsheets/cell-values.js';
import { assertVersion } from '../campaigns/campaign.service.js';
import type { OutletRepository, RateCardRepository } from './outlet.repository.js';
import type { Outlet, OutletFields, RateCard, RateCardFields } from './outlet.js';

interface Needs {
  readonly outlets: OutletRepository;
  readonly cards: RateCardRepository;
  readonly unitOfWork: UnitOfWork;
  readonly today: () => string;
}

export interface OutletWithRates {
  readonly outlet: Outlet;
  /** The version that holds today. */
  readonly rateCard: RateCard | null;
  /** Every version, the newest first. */
  readonly rateCards: readonly RateCard[];
}

/** The media that the organization knows, and what their space costs, version by version (RH15). */
export class OutletService {
  constructor(private readonly needs: Needs) {}

  async page(scope: Scope, request: PageRequest): Promise<Page<OutletWithRates>> {
    const { items, nextCursor } = await this.needs.outlets.byName(scope, request);
    return { items: await this.withRates(scope, items), nextCursor };
  }

  some(scope: Scope, ids: readonly string[]): Promise<Outlet[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.needs.outlets.some(scope, ids);
  }

  /** All of them with every version of their rates, for completing a whole sheet. */
  async everything(scope: Scope): Promise<{ outlets: Outlet[]; cards: RateCard[] }> {
    return { outlets: await this.needs.outlets.find(scope), cards: await this.needs.cards.find(scope) };
  }

  create(actor: Actor, fields: Omit<OutletFields, 'nameKey'>): Promise<OutletWithRates> {
    return this.explained(() =>
      this.needs.unitOfWork.run(actor, async (unit) => {
        const outlet = await this.needs.outlets.insert(unit, { ...fields, nameKey: plainWord(fields.name) });
        unit.audit({ action: 'outlet.create', subject: { kind: 'outlet', id: outlet.id } });
        return { outlet, rateCard: null, rateCards: [] };
      }),
    );
  }

  update(
    actor: Actor,
    outletId: string,
    version: number,
    changes: Changes<Omit<OutletFields, 'nameKey'>>,
  ): Promise<OutletWithRates> {
    return this.explained(() =>
      this.needs.unitOfWork.run(actor, async (unit) => {
        const named = changes.name === undefined ? {} : { nameKey: plainWord(changes.name) };
        const outlet = await this.needs.outlets.update(unit, outletId, version, { ...changes, ...named });
        unit.audit({
          action: 'outlet.update',
          subject: { kind: 'outlet', id: outletId },
          changes: Object.keys(changes),
        });
        const [found] = await this.withRates(unit, [outlet]);
        return found ?? { outlet, rateCard: null, rateCards: [] };
      }),
    );
  }

  /** Clips keep the name; one with rates stays, because values hang on them. */
  async remove(actor: Actor, outletId: string, version: number): Promise<void> {
    await this.needs.unitOfWork.run(actor, async (unit) => {
      assertVersion(await this.needs.outlets.get(unit, outletId), version);
      if ((await this.needs.cards.of(unit, [outletId])).length > 0) {
        throw new AppError('conflict', { detail: 'It has rates that clips may have been valued with.' });
      }
      await this.needs.outlets.remove(unit, outletId, version);
      unit.audit({ action: 'outlet.delete', subject: { kind: 'outlet', id: outletId } });
    });
  }

  async cards(scope: Scope, outletId: string): Promise<RateCard[]> {
    await this.needs.outlets.get(scope, outletId);
    return this.needs.cards.of(scope, [outletId]);
  }

  /** One version, or null. */
  card(scope: Scope, rateCardId: string): Promise<RateCard | null> {
    return this.needs.cards.findOne(scope, { _id: rateCardId });
  }

  /** The next version; two at once get different numbers, or one of them is asked again. */
  addCard(
    actor: Actor,
    outletId: string,
    fields: Omit<RateCardFields, 'outletId' | 'number'>,
  ): Promise<RateCard> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      await this.needs.outlets.get(unit, outletId);
      const [newest] = await this.needs.cards.of(unit, [outletId]);
      const card = await this.needs.cards.insert(unit, {
        ...fields,
        outletId,
        number: (newest?.number ?? 0) + 1,
      });
      unit.audit({ action: 'rate-card.create', subject: { kind: 'outlet', id: outletId } });
      return card;
    });
  }

  private async withRates(scope: Scope, outlets: readonly Outlet[]): Promise<OutletWithRates[]> {
    const ids = outlets.map(({ id }) => id);
    const cards = ids.length === 0 ? [] : await this.needs.cards.of(scope, ids);
    const today = this.needs.today();
    return outlets.map((outlet) => {
      const rateCards = cards.filter(({ outletId }) => outletId === outlet.id);
      return { outlet, rateCards, rateCard: rateCardOn(rateCards, today) ?? null };
    });
  }

  private async explained<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'duplicate') throw error;
      throw new AppError('duplicate', { detail: 'There is an outlet of this name already.', cause: error });
    }
  }
}
