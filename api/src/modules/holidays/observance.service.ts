import { isPlainDate, type PlainDateString } from '@altavoz/domain/shared/plain-date';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import type { Actor, Scope } from '../../platform/caller.js';
import type { Page, PageRequest } from '../../platform/db/page.js';
import type { Changes, Repository } from '../../platform/db/repository.js';
import type { Unit, UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { Observance, ObservanceFields } from './observance.model.js';

interface Needs {
  readonly observances: Repository<ObservanceFields>;
  readonly unitOfWork: UnitOfWork;
  /** Every calendar of the organization shows them. */
  readonly calendarsChanged: (unit: Unit) => Promise<void>;
}

/** Days of the organization's own. */
export class ObservanceService {
  constructor(private readonly needs: Needs) {}

  list(scope: Scope, page: PageRequest): Promise<Page<Observance>> {
    return this.needs.observances.page(scope, {}, [['date', 1]], page);
  }

  create(actor: Actor, fields: ObservanceFields): Promise<Observance> {
    return this.change(actor, 'create', (unit) => this.needs.observances.insert(unit, fields));
  }

  update(actor: Actor, id: string, version: number, changes: Changes<ObservanceFields>): Promise<Observance> {
    return this.change(actor, 'update', (unit) => this.needs.observances.update(unit, id, version, changes));
  }

  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.change(actor, 'delete', async (unit) => {
      await this.needs.observances.remove(unit, id, version);
      return { id };
    });
  }

  /** Each time that one of them falls on these days. */
  async between(scope: Scope, days: DateRange): Promise<(Observance & { readonly day: PlainDateString })[]> {
    const all = await this.needs.observances.find(scope, { date: { $lte: days.end } });
    return all.flatMap((observance) => daysOf(observance, days).map((day) => ({ ...observance, day })));
  }

  private change<T extends { readonly id: string }>(
    actor: Actor,
    action: string,
    work: (unit: Unit) => Promise<T>,
  ): Promise<T> {
    return this.needs.unitOfWork.run(actor, async (unit) => {
      const done = await work(unit);
      await this.needs.calendarsChanged(unit);
      unit.audit({ action: `observance.${action}`, subject: { kind: 'observance', id: done.id } });
      return done;
    });
  }
}

function daysOf({ date, yearly }: ObservanceFields, { start, end }: DateRange): PlainDateString[] {
  const first = Number(start.slice(0, 4));
  const count = yearly ? Number(end.slice(0, 4)) - first + 1 : 1;
  return Array.from({ length: count }, (_, index) => (yearly ? onYear(date, first + index) : date)).filter(
    (day) => day >= date && day >= start && day <= end,
  );
}

/** 29 February moves to the 28th where there is none. */
function onYear(date: PlainDateString, year: number): PlainDateString {
  const day = `${year}${date.slice(4)}`;
  return isPlainDate(day) ? day : `${year}-02-28`;
}
