import type { ReportKind } from '@altavoz/contracts/reports';
import { inForce } from '@altavoz/domain/messages/message-in-force';
import type { DateRange } from '@altavoz/domain/shared/date-range';
import { formatBasisPoints, formatDay } from '@altavoz/domain/shared/format';
import type { Language } from '@altavoz/domain/shared/language';
import { Telling, type Facts } from './facts.js';
import * as plan from './plan-sections.js';
import type { Report, Section } from './report.js';
import * as learning from './learning-sections.js';
import { pressSection } from './press-section.js';
import * as result from './result-sections.js';

interface Asked {
  readonly kind: ReportKind;
  readonly period: DateRange;
  readonly language: Language;
  readonly madeAt: Date;
}

/** A report of some facts; pure, so that what a test knows stands in the document. */
export function buildReport(facts: Facts, { kind, period, language, madeAt }: Asked): Report {
  const said = plan.said(new Telling(facts, period, language));
  const { words } = said;
  const sections = SECTIONS[kind](said);
  const { campaign } = facts.plan;
  const whole = period.start === campaign.start && period.end === campaign.end;
  const days = `${formatDay(period.start, language)} – ${formatDay(period.end, language)}`;
  const year =
    campaign.start.slice(0, 4) === campaign.end.slice(0, 4) ? ` ${campaign.start.slice(0, 4)}` : '';
  return {
    kind,
    language,
    currency: facts.budget.currency,
    title: `${words.titles[kind]}${whole ? year : ''}`,
    subtitle: whole && year !== '' ? campaign.name : `${campaign.name} · ${days}`,
    organization: facts.organization.name,
    brand: facts.brand,
    campaign: campaign.name,
    period,
    asOf: facts.plan.today,
    madeAt,
    figures: FIGURES[kind](said),
    sections: sections.filter((section) => !isEmpty(section)),
    without: sections.filter(isEmpty).map(({ title }) => title),
  };
}

/** Only tables and cards in which nothing stands. */
function isEmpty({ blocks }: Section): boolean {
  return blocks.every(
    (block) =>
      (block.kind === 'table' && block.rows.length === 0) ||
      (block.kind === 'cards' && block.items.length === 0),
  );
}

const SECTIONS: Readonly<Record<ReportKind, (said: plan.Said) => Section[]>> = {
  plan: (said) => [
    plan.objectivesSection(said),
    plan.yearSection(said),
    plan.matrixSection(said),
    result.moneySection(said, { funding: true }),
    plan.audiencesSection(said),
    plan.messagesSection(said),
    plan.tacticsSection(said),
    plan.calendarSection(said),
    plan.peopleSection(said),
    learning.indicatorsSection(said),
    learning.risksSection(said),
    pressSection(said),
  ],
  accountability: (said) => [
    plan.objectivesSection(said),
    result.activitiesSection(said),
    result.moneySection(said, { payments: true, funding: true }),
    learning.indicatorsSection(said),
    pressSection(said, { outlets: true }),
    result.bulletinsSection(said),
    learning.reviewsSection(said),
    learning.improvementsSection(said),
    plan.findingsSection(said),
  ],
  // What may be read by anybody: what was done, what it cost and what it brought; nobody's name, no draft, no line of
  // the budget.
  'accountability-public': (said) => [
    plan.objectivesSection(said),
    result.activitiesSection(said, { states: false }),
    result.moneySection(said, { payments: true }),
    pressSection(said, { saving: false }),
    result.bulletinsSection(said),
  ],
  year: (said) => [
    result.monthlySection(said),
    plan.yearSection(said),
    plan.matrixSection(said),
    result.moneySection(said, { payments: true }),
    learning.indicatorsSection(said),
    pressSection(said, { outlets: true, years: true }),
  ],
  'hand-over': (said) => [
    plan.positioningSection(said),
    plan.objectivesSection(said),
    plan.audiencesSection(said, { more: true }),
    plan.messagesSection(said),
    plan.peopleSection(said),
    plan.tacticsSection(said),
    plan.calendarSection(said),
    result.moneySection(said, { funding: true }),
    result.decisionsSection(said),
    result.bulletinsSection(said, { all: true }),
    pressSection(said, { outlets: true, years: true }),
    learning.indicatorsSection(said, { readings: true }),
    learning.reviewsSection(said),
    learning.improvementsSection(said),
    learning.risksSection(said),
    learning.practicesSection(said),
    result.filesSection(said),
    plan.findingsSection(said),
  ],
};

type Figures = Report['figures'];

const FIGURES: Readonly<Record<ReportKind, (said: plan.Said) => Figures>> = {
  plan: planFigures,
  accountability: resultFigures,
  'accountability-public': resultFigures,
  year: (said) => [
    ...resultFigures(said),
    ...planFigures(said).slice(1, 2),
    { value: said.number(said.facts.plan.subscribersCount), label: said.words.fig.subscribers },
  ],
  'hand-over': (said) => [
    ...planFigures(said).slice(0, 3),
    { value: said.number(said.facts.findings.length), label: said.words.fig.open },
  ],
};

function planFigures({ facts, words, money, number, language }: plan.Said): Figures {
  const { lines, total, reserveBasisPoints } = facts.budget;
  const { audiences, campaign, messages, today } = facts.plan;
  const publics = new Set(audiences.flatMap((audience) => audience.publics)).size;
  return [
    {
      value: number(lines.length),
      label: words.fig.tactics(lines.filter(({ start }) => start !== null).length),
    },
    { value: number(audiences.length), label: words.fig.audiences(publics) },
    { value: money(total), label: words.fig.budget(formatBasisPoints(reserveBasisPoints, language)) },
    { value: words.fig.phaseName(campaign.phase), label: words.fig.phase },
    {
      value: number(messages.filter((message) => inForce(message, today)).length),
      label: words.fig.messages,
    },
  ].slice(0, 4);
}

function resultFigures({ facts, words, money, number, telling }: plan.Said): Figures {
  const finished = telling.activities.filter(({ status }) => status === 'completed').length;
  return [
    { value: number(telling.activities.length), label: words.fig.running },
    { value: number(finished), label: words.fig.done },
    { value: money(telling.paid), label: words.fig.paid },
    { value: number(facts.press.total.count), label: words.fig.clips },
    { value: number(telling.sentBulletins.length), label: words.fig.sent },
  ];
}
