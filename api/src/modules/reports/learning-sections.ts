import { formatDay } from '@altavoz/domain/shared/format';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import { cellText } from './cell-text.js';
import type { Review } from '../reviews/review.js';
import type { ReportCell, Section } from './report.js';
import { wordFor } from './report-words.js';
import { titled, type Said } from './plan-sections.js';

/** One section each: how it is measured, what was learned from it, and what may still happen. */

/** Where each stands, with the very figures of the dashboard; what they showed before is a table of its own. */
export function indicatorsSection(said: Said, { readings = false } = {}): Section {
  const { facts, words, text } = said;
  const standing = new Map(facts.board.items.map((item) => [item.indicatorId, item]));
  const rows = facts.plan.indicators.map((indicator): ReportCell[] => {
    const { unit, baseline, target, dueDate } = indicator;
    const found = standing.get(indicator.id);
    const measure = (value: number | null): ReportCell => (value === null ? null : { measure: value, unit });
    return [
      text(indicator.name),
      wordFor(words.units, unit),
      measure(baseline),
      measure(target),
      dueDate === null ? null : { day: dueDate },
      measure(found?.last?.value ?? null),
      found?.last ? { day: found.last.date } : null,
      percentOf(found?.efficacy ?? null),
      found?.standing ? wordFor(words.standings, found.standing) : null,
    ];
  });
  return titled(words.measure, [
    {
      kind: 'table',
      name: words.sheets.indicators,
      columns: [
        { title: words.col.indicator, wide: true },
        { title: words.col.unit, sheetOnly: true },
        { title: words.col.baseline, numeric: true },
        { title: words.col.target, numeric: true },
        { title: words.col.due },
        { title: words.col.last, numeric: true },
        { title: words.col.on },
        { title: words.col.efficacy, numeric: true },
        { title: words.col.standing },
      ],
      rows,
      empty: words.none.indicators,
    },
    ...(readings ? [readingsTable(said), readingsInWords(said)] : []),
  ]);
}

/** Basis points as a share of a hundred. */
function percentOf(basisPoints: number | null): ReportCell {
  return basisPoints === null ? null : { measure: basisPoints * 10, unit: 'percent' };
}

function readingsTable({ facts, words, text }: Said): Section['blocks'][number] {
  const series = new Map(facts.board.items.map((item) => [item.indicatorId, item.series]));
  return {
    kind: 'table',
    name: words.sheets.readings,
    only: 'sheet',
    columns: [
      { title: words.col.indicator, wide: true },
      { title: words.col.on },
      { title: words.col.value, numeric: true },
    ],
    rows: facts.plan.indicators.flatMap(({ id, name, unit }) =>
      (series.get(id) ?? []).map(({ date, value }): ReportCell[] => [
        text(name),
        { day: date },
        { measure: value, unit },
      ]),
    ),
    empty: words.none.readings,
  };
}

/** On paper a line for each indicator, with its readings one after another. */
function readingsInWords(said: Said): Section['blocks'][number] {
  const { facts, words, text, language } = said;
  const { currency } = facts.budget;
  const series = new Map(facts.board.items.map((item) => [item.indicatorId, item.series]));
  const shown = (cell: ReportCell) => cellText(cell, { language, currency });
  const rows = facts.plan.indicators.flatMap(({ id, name, unit }): ReportCell[][] => {
    const points = series.get(id) ?? [];
    if (points.length === 0) return [];
    const values = points.map(
      ({ date, value }) => `${shown({ measure: value, unit })} (${shown({ day: date })})`,
    );
    return [[text(name), values.join(' · ')]];
  });
  return {
    kind: 'table',
    name: words.sheets.readings,
    only: 'paper',
    columns: [
      { title: words.col.indicator, wide: true },
      { title: words.sheets.readings, wide: true },
    ],
    rows,
    empty: words.none.readings,
  };
}

/** What worked, what did not and what was changed for it (J5, J6, R13). */
export function reviewsSection(said: Said): Section {
  const { facts, words, telling, language } = said;
  const zone = facts.plan.campaign.timeZone;
  const signed = ({ signedAt, signedBy }: Review): string =>
    signedAt === null || signedBy === null
      ? words.open1
      : words.signedBy(signedBy.name, formatDay(dayAt(signedAt.getTime(), zone), language));
  return titled(words.reviews, [
    {
      kind: 'cards',
      name: words.sheets.reviews,
      heads: [
        words.col.review,
        words.col.worked,
        words.col.notWorked,
        words.col.why,
        words.col.values,
        words.col.adjustments,
        words.col.signed,
      ],
      items: telling.reviews.map((review) => [
        `${wordFor(words.reviewKinds, review.kind)}, ${formatDay(review.from, language)} – ${formatDay(review.to, language)}`,
        review.worked,
        review.notWorked,
        review.why,
        valuesOf(review, said),
        review.adjustments.map((adjustment) => adjustmentText(adjustment, said)).join('\n'),
        signed(review),
      ]),
      empty: words.none.reviews,
    },
  ]);
}

/** `Visitas: de 4.000 a 5.200`, one a line; what nobody measured says nothing. */
function valuesOf({ values }: Review, { facts, text, words, language }: Said): string {
  const indicators = new Map(facts.plan.indicators.map((indicator) => [indicator.id, indicator]));
  const { currency } = facts.budget;
  return values
    .flatMap(({ indicatorId, previous, value }) => {
      const indicator = indicators.get(indicatorId);
      if (!indicator || value === null) return [];
      const said = (measure: number) => cellText({ measure, unit: indicator.unit }, { language, currency });
      const now = previous === null ? said(value) : words.change(said(previous), said(value));
      return [`${text(indicator.name)}: ${now}`];
    })
    .join('\n');
}

/** Days and amounts as people say them: they are kept as `2027-03-01/2027-03-04` and as minor units. */
function adjustmentText(
  { text, action, before, after }: Review['adjustments'][number],
  { words, money, language, facts }: Said,
): string {
  const days = (range: string) =>
    range
      .split('/')
      .filter((day) => day !== '')
      .map((day) => cellText({ day }, { language, currency: facts.budget.currency }))
      .join(' – ');
  switch (action) {
    case 'move':
      return words.adjusted(text, days(before), days(after));
    case 'cost':
      return words.adjusted(text, money(Number(before)), money(Number(after)));
    case 'cancel':
      return words.adjusted(text, wordFor(words.states, before), wordFor(words.states, after));
    case null:
      return text;
  }
}

export function improvementsSection({ facts, words }: Said): Section {
  const rows = facts.plan.improvements.map((improvement): ReportCell[] => [
    improvement.action,
    improvement.problem === '' ? null : improvement.problem,
    wordFor(words.sources, improvement.source),
    improvement.responsibleId === null ? null : (facts.names.get(improvement.responsibleId) ?? null),
    { day: improvement.due },
    wordFor(words.improvementStates, improvement.status),
  ]);
  return titled(words.improvements, [
    {
      kind: 'table',
      name: words.sheets.improvements,
      columns: [
        { title: words.col.action, wide: true },
        { title: words.col.problem, wide: true },
        { title: words.col.origin },
        { title: words.col.responsible },
        { title: words.col.due },
        { title: words.col.status },
      ],
      rows,
      empty: words.none.improvements,
    },
  ]);
}

/** P3: what may happen, how likely it is, and what is done then. */
export function risksSection(said: Said): Section {
  const { facts, words } = said;
  const rows = facts.plan.risks.map((risk): ReportCell[] => [
    risk.title,
    wordFor(words.riskKinds, risk.kind),
    wordFor(words.probabilities, risk.probability),
    risk.contingency === '' ? null : risk.contingency,
    risk.reserveAmount === null ? null : said.cell(risk.reserveAmount),
    wordFor(words.riskStates, risk.status),
  ]);
  return titled(words.risks, [
    {
      kind: 'table',
      name: words.sheets.risks,
      columns: [
        { title: words.col.risk, wide: true },
        { title: words.col.kind },
        { title: words.col.probability },
        { title: words.col.contingency, wide: true },
        { title: words.col.fromReserve, numeric: true },
        { title: words.col.status },
      ],
      rows,
      empty: words.none.risks,
    },
  ]);
}

/** R12: what may serve others, with what happened and who took part. */
export function practicesSection({ facts, words, text }: Said): Section {
  const tactics = new Map(facts.plan.tactics.map(({ id, name }) => [id, text(name)]));
  return titled(words.practices, [
    {
      kind: 'cards',
      name: words.sheets.practices,
      heads: [words.col.practice, words.col.lesson, words.col.facts, words.col.actors, words.col.tactics],
      items: facts.practices.map(({ title, lesson, facts: happened, actors, tacticIds }) => [
        title,
        lesson,
        happened,
        actors,
        tacticIds.flatMap((id) => tactics.get(id) ?? []).join(', '),
      ]),
      empty: words.none.practices,
    },
  ]);
}
