import { formatMonth } from '@altavoz/domain/shared/format';
import { overlap } from '@altavoz/domain/shared/date-range';
import { rangesOf } from '@altavoz/domain/calendar/expand-recurrence';
import { firstDayOfMonth, lastDayOfMonth, monthsBetween } from '@altavoz/domain/shared/plain-month';
import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { Block, ReportCell, Section } from './report.js';
import { wordFor } from './report-words.js';
import { titled, type Said } from './plan-sections.js';

/** One section each: the money, and what came of it. */

export function moneySection(
  said: Said,
  { sources = true, payments = false, funding = false } = {},
): Section {
  const { facts, words, money, telling } = said;
  const { budget } = facts;
  const { currency, total, reserve, reserveHeld, allocatable, planned, buckets } = budget;
  const months = payments ? telling.months.map(({ month, spent }) => ({ month, value: spent })) : [];
  const byMonth = payments ? months : plannedByMonth(said);
  const sum = byMonth.reduce((all, { value }) => all + value, 0);
  const note =
    payments || budget.undated === 0
      ? words.sum(money(sum))
      : words.undated(money(sum), money(budget.undated));
  return titled(words.money, [
    { kind: 'text', text: words.money1(money(total), money(reserve), money(allocatable), money(planned)) },
    ...(payments ? [{ kind: 'text' as const, text: words.paidInPeriod(money(telling.paid)) }] : []),
    {
      kind: 'reserve',
      name: words.sheets.budget,
      heads: [words.col.state, words.col.amount],
      parts: { ...buckets, reserve: reserveHeld },
    },
    {
      kind: 'bars',
      name: payments ? words.spentByMonth(currency) : words.plannedByMonth(currency),
      unit: 'money',
      heads: [words.col.month, words.col.amount],
      items: byMonth.map(({ month, value }) => ({ label: month, value })),
      note,
    },
    ...(sources ? [channelsTable(said)] : []),
    ...(funding ? [fundingTable(said)] : []),
  ]);
}

/** Every month of the campaign, also those in which nothing begins, and what begins outside it. */
function plannedByMonth({ facts }: Said): { month: string; value: number }[] {
  const { start, end } = facts.plan.campaign;
  const planned = new Map(facts.budget.byMonth.map((part) => [part.month, part.planned]));
  const months = new Set([...monthsBetween(start, end), ...planned.keys()]);
  return [...months].sort().map((month) => ({ month, value: planned.get(month) ?? 0 }));
}

const AMOUNTS = ['planned', 'approved', 'committed', 'spent'] as const;

/** Who pays (I4); of the sources that pay something. */
function fundingTable(said: Said): Block {
  const { facts, words } = said;
  const rows = facts.budget.byFundingSource
    .filter((part) => AMOUNTS.some((amount) => part[amount] > 0))
    .map((part): ReportCell[] => [
      wordFor(words.funding, part.fundingSource),
      ...AMOUNTS.map((amount) => said.cell(part[amount])),
    ]);
  return {
    kind: 'table',
    name: words.sheets.sources,
    columns: [
      { title: words.col.source, wide: true },
      ...AMOUNTS.map((amount) => ({ title: words.col[amount], numeric: true })),
    ],
    rows,
    total: [words.col.total, ...AMOUNTS.map((amount) => said.cell(facts.budget[amount]))],
    empty: words.none.tactics,
  };
}

function channelsTable(said: Said): Block {
  const { facts, words } = said;
  const rows = facts.budget.byChannelType.map((part): ReportCell[] => [
    { channel: part.channelType },
    ...AMOUNTS.map((amount) => said.cell(part[amount])),
  ]);
  return {
    kind: 'table',
    name: words.sheets.channels,
    columns: [
      { title: words.col.channel, wide: true },
      ...AMOUNTS.map((amount) => ({ title: words.col[amount], numeric: true })),
    ],
    rows,
    total: [words.col.total, ...AMOUNTS.map((amount) => said.cell(facts.budget[amount]))],
    empty: words.none.tactics,
  };
}

export function activitiesSection(said: Said, { states = true } = {}): Section {
  const { words, text, telling } = said;
  const rows = telling.activities.map((tactic): ReportCell[] => [
    text(tactic.name),
    { channel: tactic.channelType },
    tactic.start === null ? null : { day: tactic.start },
    tactic.end === null ? null : { day: tactic.end },
    ...(states ? [wordFor(words.states, tactic.status)] : []),
  ]);
  return titled(words.done, [
    {
      kind: 'table',
      name: words.sheets.tactics,
      columns: [
        { title: words.col.name, wide: true },
        { title: words.col.channel },
        { title: words.col.start },
        { title: words.col.end },
        ...(states ? [{ title: words.col.status }] : []),
      ],
      rows,
      empty: words.none.tactics,
    },
  ]);
}

/** On how many activities each month falls. */
export function monthlySection({ words, period, telling }: Said): Section {
  const { activities } = telling;
  const items = monthsBetween(period.start, period.end).map((month) => {
    const days = { start: firstDayOfMonth(month), end: lastDayOfMonth(month) };
    const value = activities.filter((tactic) =>
      rangesOf(tactic).some((range) => overlap(range, days)),
    ).length;
    return { label: month, value };
  });
  return titled(words.monthly, [
    {
      kind: 'bars',
      name: words.sheets.monthly,
      unit: 'count',
      heads: [words.col.month, words.col.activities],
      items,
    },
  ]);
}

export function bulletinsSection(said: Said, { all = false } = {}): Section {
  const { facts, words, language, telling } = said;
  const shown = all ? facts.bulletins : telling.sentBulletins;
  return titled(words.bulletins, [
    {
      kind: 'table',
      name: words.sheets.bulletins,
      columns: [
        { title: words.col.bulletinMonth },
        { title: words.col.subject, wide: true },
        { title: words.col.status },
      ],
      rows: shown.map((bulletin): ReportCell[] => [
        formatMonth(bulletin.month, language),
        bulletin.subject,
        wordFor(words.bulletinStates, bulletin.status),
      ]),
      empty: words.none.bulletins,
    },
  ]);
}

export function decisionsSection(said: Said): Section {
  const { facts, words } = said;
  const zone = facts.plan.campaign.timeZone;
  const rows = facts.budget.releases.map((release): ReportCell[] => [
    release.justification,
    wordFor(words.reasons, release.reason),
    said.cell(release.amount),
    wordFor(words.releaseStates, release.status),
    release.decidedBy?.name ?? null,
    release.decidedAt === null ? null : { day: dayAt(Date.parse(release.decidedAt), zone) },
  ]);
  return titled(words.decisions, [
    {
      kind: 'table',
      name: words.sheets.releases,
      columns: [
        { title: words.col.reason, wide: true },
        { title: words.col.kind },
        { title: words.col.amount, numeric: true },
        { title: words.col.status },
        { title: words.col.decided },
        { title: words.col.on },
      ],
      rows,
      empty: words.none.releases,
    },
  ]);
}

export function filesSection({ facts, words }: Said): Section {
  const zone = facts.plan.campaign.timeZone;
  const rows = facts.files.map((file): ReportCell[] => [
    file.name,
    file.owner,
    file.bytes,
    { day: dayAt(file.createdAt.getTime(), zone) },
  ]);
  return titled(words.files, [
    {
      kind: 'table',
      name: words.sheets.files,
      columns: [
        { title: words.col.file, wide: true },
        { title: words.col.belongs },
        { title: words.col.size, numeric: true },
        { title: words.col.on },
      ],
      rows,
      empty: words.none.files,
    },
  ]);
}
