import type { OutputOf } from '@altavoz/contracts/endpoint';
import type { getToday } from '@altavoz/contracts/today';
import { summaryOf, type BudgetParts } from '../budget/budget.presenter.js';
import { presentFinding } from '../checks/check.presenter.js';
import type { FreePressAnswer } from '../free-press/free-press.service.js';
import type { Decision, Today } from './today.js';

type Answer = OutputOf<typeof getToday>;

const MOST_FINDINGS = 8;

export function presentToday(today: Today): Answer {
  const { day, decisions, attention, upcoming, gaps, ribbon, budget, freePress } = today;
  const waitingIn = (...kinds: readonly Decision['kind'][]) =>
    decisions.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    day,
    decisions: decisions.map(({ since, ...decision }) => ({ ...decision, since: since.toISOString() })),
    attention: attention.slice(0, MOST_FINDINGS).map(presentFinding),
    upcoming: [...upcoming],
    gaps: gaps.map(({ start, end, days }) => ({ start, end, days })),
    ribbon: { start: ribbon.start, counts: [...ribbon.counts] },
    waiting: {
      today: decisions.length + Math.min(attention.length, MOST_FINDINGS),
      messages: waitingIn('message'),
      budget: waitingIn('release'),
      bulletins: waitingIn('bulletin', 'held-bulletin', 'new-bulletin'),
    },
    budget: budget && presentMoney(budget),
    freePress: freePress && presentFreePress(freePress),
  };
}

function presentMoney(parts: BudgetParts): Answer['budget'] {
  const { total, currency, reserveHeld, buckets } = summaryOf(parts);
  const { reserveBasisPoints } = parts.stored;
  return { total, currency, reserveBasisPoints, reserveHeld, buckets };
}

function presentFreePress({ total, currency, groups }: FreePressAnswer): Answer['freePress'] {
  const byMonth = groups.map(({ key, count }) => ({ month: key, count }));
  return { ...total, currency, byMonth };
}
