import { findIndicator } from '@altavoz/catalogue/indicators';
import type { CatalogueTactic } from '@altavoz/catalogue/tactic-entry';
import { findTactic, TACTICS } from '@altavoz/catalogue/tactics';
import { AppError, type InputIssue } from '../../platform/app-error.js';
import type { Actor, Scope } from '../../platform/caller.js';
import type { UnitOfWork } from '../../platform/db/unit-of-work.js';
import type { TacticDefaults } from './catalogue-defaults.model.js';
import type { CatalogueDefaultsRepository } from './catalogue-defaults.repository.js';

/** A tactic of the catalogue as this organization adds it to a plan. */
export interface OfferedTactic extends CatalogueTactic {
  readonly changed: boolean;
}

export interface OfferedTactics {
  /** 0 while nothing was changed. */
  readonly version: number;
  readonly updatedAt: Date | null;
  readonly items: readonly OfferedTactic[];
}

/** The catalogue's tactics with what an organization has set of its own. */
export class CatalogueService {
  constructor(
    private readonly defaults: CatalogueDefaultsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async tactics(scope: Scope): Promise<OfferedTactics> {
    const own = await this.defaults.own(scope);
    const changes = new Map((own?.tactics ?? []).map((each) => [each.code, each]));
    return {
      version: own?.version ?? 0,
      updatedAt: own?.updatedAt ?? null,
      items: TACTICS.map((entry) => offered(entry, changes.get(entry.code))),
    };
  }

  /** Those of some codes, by code. */
  async some(scope: Scope, codes: readonly string[]): Promise<ReadonlyMap<string, OfferedTactic>> {
    const { items } = await this.tactics(scope);
    return new Map(items.filter(({ code }) => codes.includes(code)).map((entry) => [entry.code, entry]));
  }

  async put(actor: Actor, version: number, tactics: readonly TacticDefaults[]): Promise<OfferedTactics> {
    assertKnown(tactics);
    return this.unitOfWork.run(actor, async (unit) => {
      const before = await this.defaults.own(unit);
      if ((before?.version ?? 0) !== version) {
        throw new AppError('stale-version', { current: { version: before?.version ?? 0 } });
      }
      const differing = tactics.filter(isDifferent);
      const saved = before
        ? await this.defaults.update(unit, before.id, version, { tactics: differing })
        : await this.defaults.insert(unit, { tactics: differing });
      unit.audit({
        action: 'catalogue.update',
        subject: { kind: 'catalogue', id: saved.id },
        changes: changedCodes(before?.tactics ?? [], differing),
      });
      return this.tactics(unit);
    });
  }
}

function offered(entry: CatalogueTactic, own: TacticDefaults | undefined): OfferedTactic {
  if (own === undefined) return { ...entry, changed: false };
  const { shortName, durationDays, cost, staffHours, contractingLeadDays, indicators } = own;
  return {
    ...entry,
    shortName,
    durationDays,
    cost,
    staffHours,
    contractingLeadDays,
    indicators,
    changed: true,
  };
}

/** The parts of an entry that may be set, in a form that can be compared. */
function comparable(entry: Omit<TacticDefaults, 'code'>): string {
  const { shortName, durationDays, cost, staffHours, contractingLeadDays, indicators } = entry;
  const { es, en } = shortName;
  const { amount, currency } = cost;
  return JSON.stringify([
    es,
    en,
    durationDays,
    amount,
    currency,
    staffHours,
    contractingLeadDays,
    indicators,
  ]);
}

/** What was set back by hand to what the catalogue says follows the catalogue again. */
function isDifferent(own: TacticDefaults): boolean {
  const entry = findTactic(own.code);
  return entry === undefined || comparable(entry) !== comparable(own);
}

function changedCodes(before: readonly TacticDefaults[], after: readonly TacticDefaults[]): string[] {
  const old = new Map(before.map((each) => [each.code, comparable(each)]));
  const now = new Map(after.map((each) => [each.code, comparable(each)]));
  const codes = [...new Set([...old.keys(), ...now.keys()])];
  return codes.filter((code) => old.get(code) !== now.get(code)).sort();
}

/** Every code that the catalogue does not have is named by its place. */
function assertKnown(tactics: readonly TacticDefaults[]): void {
  const unknown = (path: string, code: string): InputIssue => ({
    path: `body.tactics.${path}`,
    code: 'not-a-choice',
    message: `${code} is not in the catalogue`,
  });
  const errors = tactics.flatMap(({ code, indicators }, position) => [
    ...(findTactic(code) ? [] : [unknown(`${position}.code`, code)]),
    ...indicators.flatMap((each, place) =>
      findIndicator(each) ? [] : [unknown(`${position}.indicators.${place}`, each)],
    ),
  ]);
  if (errors.length > 0) throw new AppError('invalid-input', { errors });
}
