import { sentenceOf } from '@altavoz/domain/checks/sentences';
import { inForce } from '@altavoz/domain/messages/message-in-force';
import { lengthInDays } from '@altavoz/domain/shared/date-range';
import type { LocalizedText } from '@altavoz/domain/shared/language';
import { CHANNEL_TYPES } from '@altavoz/domain/tactics/tactic';
import { PHASES } from '@altavoz/domain/campaigns/campaign';
import type { Telling } from './facts.js';
import type { ReportCell, Section } from './report.js';
import { wordFor } from './report-words.js';

/** One section each: what a plan says, in the order in which one asks. */

export function objectivesSection({ facts, words, text }: Said): Section {
  const { objectives } = facts.plan;
  const main = objectives.find(({ kind }) => kind === 'main');
  const specific = objectives.filter(({ kind }) => kind !== 'main');
  return titled(words.purpose, [
    { kind: 'text', text: main ? text(main.text) : words.none.objectives, large: true },
    ...(specific.length > 0
      ? [{ kind: 'list' as const, items: specific.map((objective) => text(objective.text)) }]
      : []),
  ]);
}

export function positioningSection({ facts, words, text }: Said): Section {
  const { positioning } = facts.plan;
  const rows = (['government', 'office'] as const).flatMap((subject) =>
    (['city', 'abroad'] as const).map((place): ReportCell[] => [
      `${words.place[subject]}, ${words.place[place]}`,
      text(positioning[subject][place].today) || words.none.positioning,
      text(positioning[subject][place].desired) || words.none.positioning,
    ]),
  );
  const columns = [
    { title: words.col.who, wide: true },
    { title: words.col.today, wide: true },
    { title: words.col.desired, wide: true },
  ];
  return titled(words.positioning, [
    { kind: 'table', name: words.sheets.positioning, columns, rows, empty: words.none.positioning },
  ]);
}

/** With `more`, on paper too, what moves them and what they think of us. */
export function audiencesSection({ facts, words, text }: Said, { more = false } = {}): Section {
  const { audiences, tactics } = facts.plan;
  const rows = audiences.map((audience): ReportCell[] => [
    text(audience.name),
    audience.publics.map((one) => wordFor(words.publics, one)).join(', '),
    audience.drivers === '' ? null : audience.drivers,
    audience.perception === '' ? null : audience.perception,
    audience.priority,
    tactics.filter(({ audienceIds, status }) => status !== 'cancelled' && audienceIds.includes(audience.id))
      .length,
  ]);
  return titled(words.audience, [
    {
      kind: 'table',
      name: words.sheets.audiences,
      columns: [
        { title: words.col.audience, wide: true },
        { title: words.col.publics },
        { title: words.col.drivers, wide: true, sheetOnly: !more },
        { title: words.col.perception, wide: true, sheetOnly: !more },
        { title: words.col.priority, numeric: true },
        { title: words.col.tactics, numeric: true },
      ],
      rows,
      empty: words.none.audiences,
    },
  ]);
}

export function messagesSection({ facts, words, text }: Said): Section {
  const { messages, today, tactics, audiences } = facts.plan;
  const names = new Map(audiences.map(({ id, name }) => [id, text(name)]));
  const rows = messages
    .filter((message) => inForce(message, today))
    .map((message): ReportCell[] => [
      text(message.label),
      message.audienceIds.flatMap((id) => names.get(id) ?? []).join(', ') || null,
      wordFor(words.kinds, message.kind),
      message.validUntil ? { day: message.validUntil } : null,
      tactics.filter(({ messageIds, status }) => status !== 'cancelled' && messageIds.includes(message.id))
        .length,
    ]);
  return titled(words.say, [
    {
      kind: 'table',
      name: words.sheets.messages,
      columns: [
        { title: words.col.message, wide: true },
        { title: words.col.audiences, wide: true },
        { title: words.col.kind },
        { title: words.col.until },
        { title: words.col.tactics, numeric: true },
      ],
      rows,
      empty: words.none.messages,
    },
  ]);
}

export function yearSection({ facts, words }: Said): Section {
  const { campaign } = facts.plan;
  return titled(words.when, [
    {
      kind: 'ribbon',
      start: campaign.start,
      counts: facts.ribbon,
      gaps: facts.gaps,
      note: `${words.perDay} ${words.gapsNote(facts.gaps.length, campaign.gapThresholdDays)}`,
    },
    ...(facts.gaps.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            name: words.sheets.gaps,
            columns: [
              { title: words.col.from },
              { title: words.col.to },
              { title: words.col.days, numeric: true },
            ],
            rows: facts.gaps.map((gap): ReportCell[] => [
              { day: gap.start },
              { day: gap.end },
              lengthInDays(gap),
            ]),
            empty: words.none.rows,
          },
        ]),
  ]);
}

/** What happens on which day, repetitions included. */
export function calendarSection({ facts, words, text }: Said): Section {
  const rows = facts.occurrences.map(({ start, end, title, place, kind, channelType }): ReportCell[] => [
    { day: start },
    end === start ? null : { day: end },
    text(title),
    place === '' ? null : place,
    kind === 'tactic' && channelType !== null ? { channel: channelType } : wordFor(words.occurrences, kind),
  ]);
  return titled(words.calendar, [
    {
      kind: 'table',
      name: words.sheets.calendar,
      columns: [
        { title: words.col.from },
        { title: words.col.to },
        { title: words.col.what, wide: true },
        { title: words.col.place, sheetOnly: true },
        { title: words.col.kind },
      ],
      rows,
      empty: words.none.calendar,
    },
  ]);
}

/** Counts and money by channel type and phase, from the lines of the budget: they add up to its figures. */
export function matrixSection(said: Said): Section {
  const { facts, words } = said;
  const { lines } = facts.budget;
  const cells = (of: typeof lines): ReportCell[] => [
    of.length,
    said.cell(of.reduce((sum, { planned }) => sum + planned, 0)),
  ];
  const row = (of: typeof lines): ReportCell[] => [
    ...PHASES.flatMap((phase) => cells(of.filter((line) => line.phase === phase))),
    ...cells(of),
  ];
  const heads = [...PHASES.map((phase) => words.fig.phaseName(phase)), words.col.total];
  return titled(words.how, [
    { kind: 'text', text: words.phasesAdd },
    {
      kind: 'table',
      name: words.sheets.matrix,
      columns: [
        { title: words.col.channel, wide: true },
        ...heads.flatMap((head) => [
          { title: words.col.count, group: head, numeric: true },
          { title: words.col.planned, group: head, numeric: true },
        ]),
      ],
      rows: CHANNEL_TYPES.map((channel) => [
        { channel },
        ...row(lines.filter(({ channelType }) => channelType === channel)),
      ]),
      total: [words.col.total, ...row(lines)],
      empty: words.none.tactics,
    },
  ]);
}

/** By phase and channel type, in the order of their days. */
export function tacticsSection(said: Said): Section {
  const { facts, words, text } = said;
  const byPhaseAndChannel = facts.budget.lines.toSorted(
    (a, b) =>
      a.phase - b.phase ||
      CHANNEL_TYPES.indexOf(a.channelType) - CHANNEL_TYPES.indexOf(b.channelType) ||
      ((a.start ?? '9999') < (b.start ?? '9999') ? -1 : 1),
  );
  const rows = byPhaseAndChannel.map((line): ReportCell[] => [
    text(line.name),
    { channel: line.channelType },
    line.phase,
    line.start === null ? null : { day: line.start },
    line.end === null ? null : { day: line.end },
    wordFor(words.states, line.status),
    said.cell(line.planned),
    said.cell(line.spent),
  ]);
  const { planned, spent } = facts.budget;
  const blank: ReportCell[] = [null, null, null, null, null];
  return titled(words.tactics, [
    {
      kind: 'table',
      name: words.sheets.tactics,
      columns: [
        { title: words.col.name, wide: true },
        { title: words.col.channel },
        { title: words.col.phase, numeric: true },
        { title: words.col.start },
        { title: words.col.end },
        { title: words.col.status },
        { title: words.col.planned, numeric: true },
        { title: words.col.spent, numeric: true },
      ],
      rows,
      total: [words.col.total, ...blank, said.cell(planned), said.cell(spent)],
      empty: words.none.tactics,
    },
  ]);
}

export function peopleSection({ facts, words }: Said): Section {
  const rows = facts.plan.people.map((person): ReportCell[] => [
    person.name,
    wordFor(words.roles, person.role),
    person.position,
    { day: person.activeFrom },
    person.activeTo === null ? null : { day: person.activeTo },
  ]);
  return titled(words.who, [
    {
      kind: 'table',
      name: words.sheets.people,
      columns: [
        { title: words.col.person, wide: true },
        { title: words.col.role },
        { title: words.col.position, wide: true },
        { title: words.col.from },
        { title: words.col.to },
      ],
      rows,
      empty: words.none.people,
    },
  ]);
}

export function findingsSection({ facts, words, language }: Said): Section {
  const rows = facts.findings.map((finding): ReportCell[] => [
    sentenceOf(finding, language),
    finding.rule,
    finding.level === 'blocking' ? words.yes : words.no,
  ]);
  return titled(words.open, [
    {
      kind: 'table',
      name: words.sheets.findings,
      columns: [
        { title: words.col.finding, wide: true },
        { title: words.col.rule },
        { title: words.col.stops },
      ],
      rows,
      empty: words.none.findings,
    },
  ]);
}

/** A telling whose words can be taken apart from it. */
export interface Said extends Pick<Telling, 'facts' | 'words' | 'language' | 'period'> {
  readonly text: (text: LocalizedText | null | undefined) => string;
  readonly money: (amount: number) => string;
  readonly cell: Telling['cell'];
  readonly number: (value: number) => string;
  readonly telling: Telling;
}

export function said(telling: Telling): Said {
  const { facts, words, language, period } = telling;
  return {
    facts,
    words,
    language,
    period,
    telling,
    text: (text) => telling.text(text),
    money: (amount) => telling.money(amount),
    cell: (amount) => telling.cell(amount),
    number: (value) => telling.number(value),
  };
}

export function titled([question = '', title = '']: readonly string[], blocks: Section['blocks']): Section {
  return { question, title, blocks };
}
