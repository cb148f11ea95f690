import { findTactic } from '@altavoz/catalogue/tactics';
import { checkLine, type LineAmounts } from '@altavoz/domain/budget/budget-line';
import { textIn } from '@altavoz/domain/shared/language';
import { checkSchedule } from '@altavoz/domain/tactics/check-schedule';
import { isUnderway } from '@altavoz/domain/tactics/tactic-transitions';
import { AppError } from '../../platform/app-error.js';
import type { Scope } from '../../platform/caller.js';
import type { Unit } from '../../platform/db/unit-of-work.js';
import { assertNothingBlocks } from '../../platform/rule-broken.js';
import { plainWord } from '../../platform/spreadsheets/cell-values.js';
import { issueOfFinding, issuesOfRefusal } from '../../platform/spreadsheets/refusal-issues.js';
import type { MappedRow, RowIssue } from '../../platform/spreadsheets/row-issue.js';
import { RowReader } from '../../platform/spreadsheets/row-reader.js';
import {
  differences,
  onlyChanged,
  readColumns,
  saysTheSame,
} from '../../platform/spreadsheets/sheet-column.js';
import type { Campaign } from '../campaigns/campaign.js';
import type { CheckedRow, ImportPass } from '../imports/import.js';
import type { TacticChangeService } from './tactic-change.service.js';
import { scheduleRequest, type PlanForTactics } from './tactic-plan.js';
import { readDays, readKept } from './tactic-sheet-kept.js';
import { TACTIC_COLUMNS, type SheetChanges, type SheetNames } from './tactic-sheet.js';
import { newTactic, type Tactic, type TacticFields } from './tactic.js';
import type { PlanAroundTactics } from './tactic.ports.js';
import type { TacticOutline, TacticRepository } from './tactic.repository.js';

/** What is kept with a row until it is written. */
interface Written {
  readonly fields: SheetChanges;
  readonly days: { readonly start: string; readonly end: string } | null;
}

interface Needs {
  readonly repository: TacticRepository;
  readonly change: TacticChangeService;
  readonly plan: PlanAroundTactics;
}

interface Known {
  readonly campaign: Campaign;
  readonly names: SheetNames;
  readonly outlines: readonly TacticOutline[];
  readonly plan: PlanForTactics;
}

/** One walk through a sheet of tactics: what each row would do, and doing it. */
export class TacticImportPass implements ImportPass {
  private readonly byId: ReadonlyMap<string, TacticOutline>;
  private readonly byKey = new Map<string, string[]>();
  private readonly seen = new Set<string>();
  private readonly blank: TacticFields;
  /** How much more the accepted rows plan than is planned now. */
  private more = 0;

  constructor(
    private readonly needs: Needs,
    private readonly known: Known,
  ) {
    this.blank = newTactic(known.campaign.id, { ...EMPTY, planned: 0 });
    this.byId = new Map(known.outlines.map((outline) => [outline.id, outline]));
    for (const { id, name, channelType, phase } of known.outlines) {
      for (const text of new Set([name.es, name.en])) {
        if (text === undefined) continue;
        const key = keyOf(text, channelType, phase);
        this.byKey.set(key, [...(this.byKey.get(key) ?? []), id]);
      }
    }
  }

  async check(scope: Scope, rows: readonly MappedRow[]): Promise<CheckedRow[]> {
    const { campaign, names } = this.known;
    const read = rows.map((row) => {
      // Name, channel and phase say what a row without an identifier is about; the rest is read once that is known.
      const fresh = readColumns(TELLING, new RowReader(row), this.blank, names);
      return { row, match: this.matchOf(row, fresh) };
    });
    const ids = read.flatMap(({ match }) => (typeof match === 'string' ? [match] : []));
    const stored = await this.needs.repository.these(scope, campaign.id, ids);
    const byId = new Map(stored.map((tactic) => [tactic.id, tactic]));
    return read.map(({ row, match }) =>
      this.checkRow(row, typeof match === 'string' ? (byId.get(match) ?? null) : null, match),
    );
  }

  async finish(scope: Scope): Promise<RowIssue[]> {
    if (this.more <= 0) return [];
    const lines = await this.needs.repository.sumOfLines(scope, this.known.campaign.id);
    const sum: LineAmounts = { ...lines, planned: lines.planned + this.more };
    try {
      await this.needs.plan.assertFitsBudget(scope, this.known.campaign.id, sum);
      return [];
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'rule-broken') throw error;
      return issuesOfRefusal(error);
    }
  }

  async apply(unit: Unit, rows: readonly CheckedRow[]): Promise<void> {
    const { campaign } = this.known;
    const plan = await this.needs.change.planOf(unit, campaign);
    const fresh = rows.filter(({ match }) => match === null);
    const drafts = fresh.map(({ values }) => draftOf(campaign.id, (values as Written).fields));
    const added = drafts.length === 0 ? [] : await this.needs.change.add(unit, campaign.id, drafts);
    for (const [index, tactic] of added.entries()) {
      const days = (fresh[index]?.values as Written | undefined)?.days;
      if (days) await this.putOnCalendar(unit, tactic, days, plan);
    }
    let more = false;
    let evolves = drafts.some(({ evolvesFromId }) => evolvesFromId !== null);
    for (const { match, values } of rows) {
      if (match === null) continue;
      const { fields, days } = values as Written;
      const before = await this.needs.change.begin(unit, campaign.id, match.id, match.version);
      more ||= (fields.budget?.planned ?? 0) > before.budget.planned;
      evolves ||= fields.evolvesFromId !== undefined || fields.phase !== undefined;
      const saved = await this.needs.change.saveOne(unit, before, fields, 'import');
      if (days) await this.putOnCalendar(unit, saved, days, plan);
      else if (isUnderway(saved.status)) {
        assertNothingBlocks(checkSchedule(scheduleRequest(saved, plan, saved)));
      }
    }
    await this.needs.change.settle(unit, campaign.id, more);
    if (evolves) await this.needs.change.assertEvolution(unit, campaign.id);
  }

  private async putOnCalendar(
    unit: Unit,
    tactic: Tactic,
    days: NonNullable<Written['days']>,
    plan: PlanForTactics,
  ): Promise<void> {
    assertNothingBlocks(
      checkSchedule(scheduleRequest(tactic, plan, { ...days, recurrence: tactic.recurrence })),
    );
    const begins = tactic.status === 'draft' ? ({ status: 'scheduled', wasScheduled: true } as const) : {};
    await this.needs.change.saveOne(
      unit,
      tactic,
      { ...days, ...begins },
      begins.status ? 'schedule' : 'move',
    );
  }

  /** The identifier of what a row is about; null for something new; an issue when nobody can tell. */
  private matchOf(row: MappedRow, fresh: SheetChanges): string | null | RowIssue {
    const reader = new RowReader(row);
    const id = reader.raw('id');
    if (id !== '') {
      if (this.byId.has(id)) return id;
      reader.refuse(
        'id',
        'unknown-id',
        'Esta campaña no tiene ninguna táctica con ese identificador. Vacíe la celda para añadirla como nueva.',
        'This campaign has no tactic with that identifier. Empty the cell to add it as a new one.',
      );
      return reader.issues[0] ?? null;
    }
    const { name, channelType, phase } = fresh;
    if (!name || channelType === undefined || phase === undefined) return null;
    const found = new Set(
      [name.es, name.en].flatMap((text) =>
        text === undefined ? [] : (this.byKey.get(keyOf(text, channelType, phase)) ?? []),
      ),
    );
    if (found.size <= 1) return [...found][0] ?? null;
    reader.refuse(
      'name.es',
      'ambiguous-name',
      `Hay ${found.size} tácticas con ese nombre, tipo de medio y fase: ponga su identificador.`,
      `There are ${found.size} tactics of that name, channel type and phase: give the identifier.`,
    );
    return reader.issues[0] ?? null;
  }

  private checkRow(row: MappedRow, stored: Tactic | null, match: string | null | RowIssue): CheckedRow {
    const { names } = this.known;
    // What came back as it went out says nothing, whatever rules may have become of it meanwhile.
    if (stored && saysTheSame(TACTIC_COLUMNS, row, stored, names)) {
      return this.sameAs(stored, row.number) ?? this.again(stored, new RowReader(row), row.number);
    }
    const reader = new RowReader(row);
    const before: TacticFields = stored ?? this.blank;
    const changes = readColumns(TACTIC_COLUMNS, reader, before, names);
    const days = readDays(reader, before);
    if (stored === null) readNew(reader, changes);
    readKept(reader, before, stored === null, days !== null, names.digits);
    if (match !== null && typeof match === 'object') reader.issues.push(match);
    const after: TacticFields & { id?: string } = { ...before, ...changes, ...(days ?? {}) };
    const told = reader.issues.length > 0 ? [] : differences(TACTIC_COLUMNS, row, stored, after, names);
    if (stored && told.length === 0 && reader.issues.length === 0) {
      return this.sameAs(stored, row.number) ?? this.again(stored, reader, row.number);
    }
    if (reader.issues.length === 0) this.judge(reader, stored, after, days !== null);
    const label = textIn(after.name, names.language) || `${row.number}`;
    const base = { number: row.number, label, match: stored && { id: stored.id, version: stored.version } };
    if (reader.issues.length > 0) {
      return { ...base, outcome: 'refused', changes: [], issues: reader.issues, values: null };
    }
    if (!this.isFirst(stored?.id ?? keyOf(textIn(after.name, 'es'), after.channelType, after.phase))) {
      return this.again(after, reader, row.number);
    }
    this.more += after.budget.planned - (stored?.budget.planned ?? 0);
    const fields = stored === null ? changes : onlyChanged(before, changes);
    const values: Written = { fields, days };
    return { ...base, outcome: stored === null ? 'new' : 'changed', changes: told, issues: [], values };
  }

  /** Whether no row before was about the same; from now on one was. */
  private isFirst(key: string): boolean {
    const first = !this.seen.has(key);
    this.seen.add(key);
    return first;
  }

  private sameAs(stored: Tactic, number: number): CheckedRow | null {
    if (!this.isFirst(stored.id)) return null;
    const { id, version, name } = stored;
    const label = textIn(name, this.known.names.language);
    return {
      number,
      label,
      match: { id, version },
      outcome: 'unchanged',
      changes: [],
      issues: [],
      values: null,
    };
  }

  private again({ name }: Pick<TacticFields, 'name'>, reader: RowReader, number: number): CheckedRow {
    reader.refuse(
      null,
      'duplicate',
      'Otra fila dice ya lo de esta táctica.',
      'Another row is about this tactic already.',
    );
    const label = textIn(name, this.known.names.language);
    const { issues } = reader;
    return { number, label, match: null, outcome: 'duplicate', changes: [], issues, values: null };
  }

  /** The rules of the plan on the row as it would be. */
  private judge(reader: RowReader, stored: Tactic | null, after: TacticFields, dated: boolean): void {
    const { plan } = this.known;
    const id = stored?.id ?? '';
    const subject = { kind: 'tactic', id, label: textIn(after.name, 'en') } as const;
    for (const finding of checkLine(after.budget, subject)) {
      if (finding.level === 'blocking') reader.issues.push(issueOfFinding(finding, 'plannedCost'));
    }
    if (stored?.foreign && after.budget.planned !== stored.budget.planned) {
      reader.refuse(
        'plannedCost',
        'in-another-currency',
        `Se lleva en ${stored.foreign.currency}: cámbielo en el presupuesto, donde está su cambio.`,
        `It is counted in ${stored.foreign.currency}: change it in the budget, where its rate is.`,
      );
    }
    if (!dated && !isUnderway(after.status)) return;
    const asked = { ...after, id, organizationId: '', version: 0, createdAt: NEVER, updatedAt: NEVER };
    for (const finding of checkSchedule(scheduleRequest(asked, plan, after))) {
      if (finding.level === 'blocking') reader.issues.push(issueOfFinding(finding));
    }
  }
}

const NEVER = new Date(0);
const TELLING = TACTIC_COLUMNS.filter(({ key }) =>
  ['name.es', 'name.en', 'channelType', 'phase'].includes(key),
);
const EMPTY = { name: {}, channelType: 'digital', phase: 1 } as const;

/** What a new tactic cannot be without. */
function readNew(reader: RowReader, changes: SheetChanges): void {
  const wrong = new Set(reader.issues.map(({ column }) => column));
  const lacks = (column: string, es: string, en: string) => {
    if (!wrong.has(column)) reader.refuse(column, 'required', es, en);
  };
  if (!changes.name?.es && !changes.name?.en) lacks('name.es', 'Falta el nombre.', 'The name is missing.');
  if (changes.channelType === undefined) {
    lacks('channelType', 'Falta el tipo de medio.', 'The channel type is missing.');
  }
  if (changes.phase === undefined) lacks('phase', 'Falta la fase.', 'The phase is missing.');
  const code = reader.raw('catalogueCode');
  if (code === '') return;
  if (findTactic(code)) changes.catalogueCode = code;
  else {
    reader.refuse(
      'catalogueCode',
      'unknown-code',
      `El catálogo no tiene «${code}».`,
      `The catalogue has no “${code}”.`,
    );
  }
}

function draftOf(campaignId: string, { budget, ...fields }: SheetChanges): TacticFields {
  const {
    name = {},
    channelType = 'digital',
    phase = 1,
    campaignId: _campaign,
    foreign: _foreign,
    ...rest
  } = fields;
  const { status: _status, start: _start, end: _end, ...given } = rest;
  return newTactic(campaignId, { ...given, name, channelType, phase, planned: budget?.planned ?? 0 });
}

function keyOf(name: string, channelType: string, phase: number): string {
  return `${plainWord(name)}\n${channelType}\n${phase}`;
}
