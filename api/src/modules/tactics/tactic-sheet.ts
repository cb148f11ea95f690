import { LIMITS, MAX_AMOUNT } from '@altavoz/domain/shared/limits';
import type { Language } from '@altavoz/domain/shared/language';
import type { NameIndex, RowReader } from '../../platform/spreadsheets/row-reader.js';
import {
  columnMaker,
  dayCell as day,
  listCell as list,
  orNull,
  put,
  wordCell,
  yesCell,
  type ColumnOf,
  type Into,
} from '../../platform/spreadsheets/sheet-column.js';
import {
  CALLS,
  CHANNELS,
  FORMATS,
  ORIGINS,
  PHASE_CHOICES,
  PURPOSES,
  SOURCES,
  STAGES,
  STATUSES,
} from './tactic-sheet-words.js';
import { readAdvertising, readCall, readContracting } from './tactic-sheet-groups.js';
import type { TacticFields } from './tactic.js';

/** What cells name beside the tactic's own words. */
export interface SheetNames {
  readonly language: Language;
  /** Decimals of the campaign's currency. */
  readonly digits: number;
  readonly audiences: NameIndex;
  readonly messages: NameIndex;
  readonly objectives: NameIndex;
  readonly indicators: NameIndex;
  readonly people: NameIndex;
  readonly tactics: NameIndex;
}

/** Fields that a sheet may change, as they come out of a row. */
export type SheetChanges = Into<TacticFields>;
type TacticColumn = ColumnOf<TacticFields, SheetNames>;

const MAX_DURATION = 1_827;

const column = columnMaker<TacticFields, SheetNames>();

/** The text of one language changed; the other stays. */
function localized(
  key: string,
  language: Language,
  row: RowReader,
  before: TacticFields,
  into: SheetChanges,
): void {
  const text = row.text(key, LIMITS.name);
  if (text === undefined) return;
  const { [language]: _before, ...other } = into.name ?? before.name;
  into.name = text === '' ? other : { ...other, [language]: text };
}

const ids = (
  field: 'audienceIds' | 'messageIds' | 'objectiveIds' | 'indicatorIds',
  index: 'audiences' | 'messages' | 'objectives' | 'indicators',
): Pick<TacticColumn, 'write' | 'read' | 'width' | 'names'> => ({
  width: 32,
  names: true,
  write: (tactic, names) => list(tactic[field].map((id) => names[index].nameOf(id))),
  read: (row, _before, into, names) => put(into, field, row.named(field, names[index], 20)),
});

const money = (
  stage: 'planned' | 'approved' | 'committed' | 'spent',
): Pick<TacticColumn, 'write' | 'width'> => ({
  width: 14,
  write: ({ budget }, { digits }) => ({ amount: budget[stage], digits }),
});

/** Every column of the sheet of tactics, in its order. Adding a field to the plan is adding a line here. */
export const TACTIC_COLUMNS: readonly TacticColumn[] = [
  column('id', 'Identificador', 'Identifier', ['id'], { width: 26, write: ({ id = '' }) => orNull(id) }),
  column('catalogueCode', 'Código', 'Code', ['codigo del catalogo', 'catalogue code'], {
    width: 10,
    write: ({ catalogueCode }) => catalogueCode,
  }),
  column('name.es', 'Nombre (es)', 'Name (es)', [], {
    width: 34,
    write: ({ name }) => name.es ?? null,
    read: (row, before, into) => localized('name.es', 'es', row, before, into),
  }),
  column('name.en', 'Nombre (en)', 'Name (en)', [], {
    width: 34,
    write: ({ name }) => name.en ?? null,
    read: (row, before, into) => localized('name.en', 'en', row, before, into),
  }),
  column('channelType', 'Tipo de medio', 'Channel type', ['canal', 'medio', 'channel'], {
    write: ({ channelType }, names) => wordCell(CHANNELS, channelType, names.language),
    read: (row, _before, into) => put(into, 'channelType', row.choice('channelType', CHANNELS)),
  }),
  column('phase', 'Fase', 'Phase', [], {
    width: 8,
    write: ({ phase }) => phase,
    read: (row, _before, into) => put(into, 'phase', row.choice('phase', PHASE_CHOICES)),
  }),
  column('purpose', 'Propósito', 'Purpose', ['objetivo de comunicacion', 'proposito'], {
    write: ({ purpose }, names) => wordCell(PURPOSES, purpose, names.language),
    read: (row, _before, into) => put(into, 'purpose', row.choice('purpose', PURPOSES), null),
  }),
  column('status', 'Estado', 'Status', [], {
    write: ({ status }, names) => wordCell(STATUSES, status, names.language),
  }),
  column('start', 'Comienzo', 'Start', ['inicio', 'fecha de inicio', 'desde', 'start date', 'from'], {
    width: 12,
    write: ({ start }) => day(start),
  }),
  column('end', 'Final', 'End', ['fin', 'fecha de fin', 'hasta', 'end date', 'to'], {
    width: 12,
    write: ({ end }) => day(end),
  }),
  column('durationDays', 'Duración en días', 'Duration in days', ['duracion', 'duration', 'dias', 'days'], {
    width: 10,
    write: ({ durationDays }) => durationDays,
    read: (row, _before, into) =>
      put(into, 'durationDays', row.integer('durationDays', 1, MAX_DURATION), null),
  }),
  column('description', 'Descripción', 'Description', ['detalle'], {
    width: 40,
    write: ({ description }) => orNull(description),
    read: (row, _before, into) =>
      put(into, 'description', row.text('description', LIMITS.paragraph, { lines: true })),
  }),
  column(
    'audienceIds',
    'Audiencias',
    'Audiences',
    ['audiencia', 'audience', 'publico'],
    ids('audienceIds', 'audiences'),
  ),
  column('messageIds', 'Mensajes', 'Messages', ['mensaje', 'message'], ids('messageIds', 'messages')),
  column(
    'objectiveIds',
    'Objetivos',
    'Objectives',
    ['objetivo', 'objective'],
    ids('objectiveIds', 'objectives'),
  ),
  column(
    'indicatorIds',
    'Indicadores',
    'Indicators',
    ['indicador', 'indicator'],
    ids('indicatorIds', 'indicators'),
  ),
  column('callType', 'Llamado a la acción', 'Call to action', ['llamada a la accion', 'accion', 'cta'], {
    width: 22,
    write: ({ callToAction }, names) => wordCell(CALLS, callToAction?.type ?? null, names.language),
  }),
  column('callLabel.es', 'Texto del llamado (es)', 'Call label (es)', [], {
    write: ({ callToAction }) => callToAction?.label.es ?? null,
  }),
  column('callLabel.en', 'Texto del llamado (en)', 'Call label (en)', [], {
    write: ({ callToAction }) => callToAction?.label.en ?? null,
  }),
  column('callUrl', 'Enlace del llamado', 'Call link', ['enlace', 'link', 'url'], {
    width: 28,
    write: ({ callToAction }) => callToAction?.url ?? null,
    read: readCall,
  }),
  column('responsibleId', 'Responsable', 'Responsible', ['persona responsable', 'owner'], {
    width: 22,
    names: true,
    write: ({ responsibleId }, { people }) => (responsibleId === null ? null : people.nameOf(responsibleId)),
    read: (row, _before, into, { people }) => {
      const id = row.oneNamed('responsibleId', people);
      if (id !== undefined) into.responsibleId = id;
    },
  }),
  column('staffHours', 'Horas de trabajo', 'Staff hours', ['horas', 'hours'], {
    width: 10,
    write: ({ staffHours }) => staffHours,
    read: (row, _before, into) => put(into, 'staffHours', row.integer('staffHours', 0, 10_000), 0),
  }),
  column('twoWay', 'También escucha', 'Also listens', ['doble via', 'two way'], {
    width: 10,
    write: ({ twoWay }, names) => yesCell(twoWay, names.language),
    read: (row, _before, into) => put(into, 'twoWay', row.yesOrNo('twoWay'), false),
  }),
  column('leadDays', 'Días para contratar', 'Days to contract', ['lead days', 'dias de contratacion'], {
    width: 10,
    write: ({ contracting }) => contracting?.leadDays ?? null,
    read: readContracting,
  }),
  column('contracted', 'Contratado', 'Contracted', [], {
    width: 10,
    write: ({ contracting }, names) => (contracting ? yesCell(contracting.done, names.language) : null),
  }),
  column('place', 'Lugar', 'Place', ['sede', 'venue'], {
    write: ({ place }) => orNull(place),
    read: (row, _before, into) => put(into, 'place', row.text('place', LIMITS.line, { lines: true })),
  }),
  column(
    'plannedCost',
    'Costo previsto',
    'Planned cost',
    [
      'coste',
      'coste planificado',
      'costo planificado',
      'costo',
      'presupuesto',
      'costo planeado',
      'planificado',
      'cost',
      'budget',
      'planned',
    ],
    {
      ...money('planned'),
      read: (row, before, into, { digits }) => {
        const planned = row.amount('plannedCost', digits, MAX_AMOUNT);
        if (planned !== undefined) into.budget = { ...before.budget, planned: planned ?? 0 };
      },
    },
  ),
  column('approved', 'Aprobado', 'Approved', [], money('approved')),
  column('committed', 'Comprometido', 'Committed', [], money('committed')),
  column('spent', 'Ejecutado', 'Spent', [], money('spent')),
  column('fundingSource', 'Fuente de fondos', 'Funding source', ['fuente', 'financiacion', 'funding'], {
    write: ({ fundingSource }, names) => wordCell(SOURCES, fundingSource, names.language),
    read: (row, _before, into) => put(into, 'fundingSource', row.choice('fundingSource', SOURCES), 'own'),
  }),
  column('fundingArea', 'Área que paga', 'Paying area', ['area'], {
    write: ({ fundingArea }) => orNull(fundingArea),
    read: (row, _before, into) => put(into, 'fundingArea', row.text('fundingArea', LIMITS.name)),
  }),
  column('evolvesFromId', 'Viene de', 'Evolves from', ['evoluciona de'], {
    width: 28,
    names: true,
    write: ({ evolvesFromId }, { tactics }) =>
      evolvesFromId === null ? null : tactics.nameOf(evolvesFromId),
    read: (row, _before, into, { tactics }) => {
      const id = row.oneNamed('evolvesFromId', tactics);
      if (id !== undefined) into.evolvesFromId = id;
    },
  }),
  column('origin', 'Origen', 'Origin', [], {
    write: ({ origin }, names) => wordCell(ORIGINS, origin, names.language),
    read: (row, _before, into) => put(into, 'origin', row.choice('origin', ORIGINS), 'planned'),
  }),
  column('formats', 'Formatos', 'Formats', ['formato', 'format'], {
    write: ({ formats }, { language }) =>
      list(FORMATS.filter(({ value }) => formats.includes(value)).map(({ name }) => name[language])),
    read: (row, _before, into) => {
      const given = row.choices('formats', FORMATS);
      if (given) into.formats = FORMATS.map(({ value }) => value).filter((value) => given.includes(value));
    },
  }),
  column('partners', 'Socios', 'Partners', ['aliados', 'partner', 'socio'], {
    write: ({ partners }) => list(partners),
    read: (row, _before, into) => put(into, 'partners', row.lines('partners', 20, LIMITS.name)),
  }),
  column('themes', 'Temas', 'Themes', ['tema', 'theme'], {
    write: ({ themes }) => list(themes),
    read: (row, _before, into) => put(into, 'themes', row.lines('themes', 3, 60)),
  }),
  column('pillar', 'Pilar', 'Pillar', ['eje'], {
    write: ({ pillar }) => pillar,
    read: (row, _before, into) => {
      const pillar = row.text('pillar', LIMITS.name);
      if (pillar !== undefined) into.pillar = pillar === '' ? null : pillar;
    },
  }),
  column('policyStage', 'Etapa de la política', 'Policy stage', ['etapa', 'stage'], {
    write: ({ policyStage }, names) => wordCell(STAGES, policyStage, names.language),
    read: (row, _before, into) => put(into, 'policyStage', row.choice('policyStage', STAGES), null),
  }),
  column('paidAdvertising', 'Publicidad pagada', 'Paid advertising', ['pauta'], {
    width: 10,
    write: ({ paidAdvertising }, names) => yesCell(paidAdvertising !== null, names.language),
    read: readAdvertising,
  }),
  column('justification', 'Por qué se paga', 'Why it is paid', ['justificacion', 'justification'], {
    width: 28,
    write: ({ paidAdvertising }) => orNull(paidAdvertising?.justification ?? ''),
  }),
  column('notes', 'Notas', 'Notes', ['observaciones', 'comentarios', 'comments'], {
    width: 40,
    write: ({ notes }) => orNull(notes),
    read: (row, _before, into) => put(into, 'notes', row.text('notes', LIMITS.paragraph, { lines: true })),
  }),
];
