import type { FindingKey } from './finding-key.js';
import type { SentenceValues } from './sentence-values.js';

type Sentence = string | ((values: SentenceValues) => string);

const CHANNELS: Readonly<Record<string, string>> = {
  traditional: 'traditional media',
  'non-traditional': 'non-traditional media',
  digital: 'digital media',
  'public-relations': 'public relations',
};
const PARTS: Readonly<Record<string, string>> = { label: 'text', url: 'link' };

const READINESS: Readonly<Record<string, string>> = {
  'promotional-material': 'promotional material',
  website: 'a website',
  contents: 'the basic contents',
  'basic-databases': 'basic databases',
  'image-bank': 'an image bank',
};

/** What each finding says in English. */
export const SENTENCES_EN: Readonly<Record<FindingKey, Sentence>> = {
  'themes-missing': 'The message has no theme.',
  'themes-too-many': (v) => `The message speaks of ${v.number('count')} themes; ${v.number('max')} fit.`,
  'audience-missing': 'It is a specific message and does not say for which audience.',
  'validity-reversed': (v) => `It ends on ${v.day('validUntil')}, before it begins on ${v.day('validFrom')}.`,
  'approval-unsigned': 'It is marked as approved without saying by whom and when.',
  'message-unused': (v) => `Nobody has said it since ${v.day('since')}: ${days(v.number('days'))}.`,
  'month-without-general-message': (v) => `In ${v.month('month')} no activity carries a general message.`,

  'diagnosis-missing': 'The campaign has no diagnosis; it may go on without one.',
  'diagnosis-outdated': (v) =>
    `The last diagnosis is of ${v.day('day')}, more than a year before the beginning (${v.day('campaignStart')}).`,

  'main-objective-several': 'There is more than one main objective; this one is too many.',
  'main-objective-missing': 'The main objective is missing.',
  'objective-without-indicator': 'The objective calls itself measurable and has no indicator.',
  'objective-without-development-goal': 'The objective does not say which development goal it serves.',
  'positioning-city-missing': 'The desired positioning in the city is missing.',
  'positioning-abroad-missing': 'The desired positioning abroad is missing.',
  'priority-audience-missing': 'No audience has a priority.',
  'approved-message-missing': 'There is no approved message in force.',
  'spokesperson-missing': 'No official spokesperson holds the role.',
  'spokesperson-several': (v) =>
    `Holds the role of official spokesperson at the same time as ${v.text('other')}.`,
  'area-without-liaison': (v) => `The area “${v.text('area')}” has no liaison.`,
  'ambassador-without-themes': 'Their themes are not set: they receive no message.',
  'ambassador-without-credibility': 'It does not say why people believe them.',
  'guidelines-missing': 'There are ambassadors and no guidelines written for them.',
  'guidelines-not-acknowledged': (v) =>
    `Has not acknowledged the guidelines in force (version ${v.text('number')}).`,
  'internal-audience-missing': 'No audience belongs to the internal public.',
  'internal-without-tactic': 'No tactic is meant for the internal public.',
  'internal-without-message': 'No message serves the internal public.',
  'internal-not-first': (v) => `The first ${v.number('first')} activities leave the internal public out.`,

  'message-missing': 'It carries no message.',
  'message-not-approved': (v) => `The message “${v.text('message')}” is not approved.`,
  'message-retired': (v) => `The message “${v.text('message')}” was retired.`,
  'message-not-yet-valid': (v) => `The message “${v.text('message')}” holds from ${v.day('validFrom')}.`,
  'message-expired': (v) => `The message “${v.text('message')}” stopped holding on ${v.day('validUntil')}.`,
  'call-to-action-missing': 'It asks for nothing: the call to action is missing.',
  'call-to-action-incomplete': (v) => `The call to action lacks its ${named(PARTS, v.text('part'))}.`,
  'indicator-missing': 'Nothing measures it: an indicator is missing.',
  'dates-missing': 'It has no dates.',
  'dates-reversed': (v) => `It ends on ${v.day('end')}, before it begins on ${v.day('start')}.`,
  'dates-outside-campaign': (v) =>
    `It runs from ${v.day('start')} to ${v.day('end')}; the campaign, from ${v.day('campaignStart')} to ${v.day('campaignEnd')}.`,
  'phase-above-campaign': (v) =>
    `It belongs to phase ${v.number('phase')} and the campaign is in phase ${v.number('campaignPhase')}.`,
  'channel-type-empty': (v) => `There is no tactic of ${named(CHANNELS, v.text('channelType'))}.`,
  'contracting-planned-late': (v) =>
    `Contracting is planned for ${v.day('contractBy')}, ${days(v.number('days'))} after its last day (${v.day('deadline')}).`,
  'contracting-overdue': (v) =>
    `It should have been under contract on ${v.day('deadline')}, ${days(v.number('days'))} ago; it starts on ${v.day('start')}.`,
  'social-without-person': (v) => {
    const missing = v.text('missing');
    if (missing === 'person') return 'Nobody is responsible for this social network.';
    return missing === 'hours'
      ? 'This social network has no hours of work.'
      : 'This social network has neither a responsible person nor hours of work.';
  },
  'nothing-listens': (v) =>
    v.number('count') === 1
      ? 'The only tactic listens to nobody.'
      : `None of the ${v.number('count')} tactics listens to its public.`,
  'contacts-missing': 'It is public relations, and the office knows nobody in its audiences.',
  'expert-missing': 'Search positioning has no expert under contract.',

  'evolves-in-circle': (v) => `It comes from “${v.text('root')}”, which in turn comes from it.`,
  'evolves-from-later-phase': (v) =>
    `It belongs to phase ${v.number('phase')} and cannot come from “${v.text('root')}”, of phase ${v.number('rootPhase')}.`,
  'advertising-unjustified': 'It buys advertising without saying why it is needed.',
  'advertising-low-budget': (v) =>
    `It buys advertising on a yearly budget (${v.money('yearly')}) below the benchmark (${v.money('benchmark')}).`,
  'format-only-one': (v) =>
    v.text('format') === 'print'
      ? 'It exists on paper only: a version for the screen is missing.'
      : 'It exists on the screen only: a version to print is missing.',
  'brand-missing': 'No brand guide is attached: colours, typefaces and images follow nothing in common.',
  'brand-without-logo': 'The brand guide has no logo, so mails and reports show none.',
  'brand-colour-unreadable': (v) =>
    `The colour “${v.text('name')}” (${v.text('colour')}) cannot be read in a mail, which shows ${v.text('right')} instead.`,
  'readiness-missing': (v) => `Phase 2 needs ${named(READINESS, v.text('item'))}.`,
  'contents-incomplete': (v) =>
    `${v.number('missing')} of the ${v.number('total')} basic contents ${v.number('missing') === 1 ? 'is' : 'are'} missing.`,

  'target-missing': 'The indicator has no target.',
  'frequency-missing': 'The indicator does not say whether it is reviewed monthly or quarterly.',
  'review-late': (v) => `The review was due on ${v.day('due')}, ${days(v.number('days'))} ago.`,
  'review-very-late': (v) =>
    `Nobody has reviewed it since ${v.day('lastReviewOn')}, more than a quarter ago; it was due on ${v.day('due')}.`,
  'baseline-missing': 'The indicator has no baseline.',
  'collection-missing': 'It does not say where the figure comes from.',

  'planned-over-total': (v) =>
    `What is planned (${v.money('planned')}) exceeds the total (${v.money('total')}) by ${v.money('excess')}.`,
  'planned-over-allocatable': (v) =>
    `What is planned exceeds what is available (${v.money('allocatable')}) by ${v.money('excess')}; reserve has to be released.`,
  'amount-not-whole': (v) => `The ${v.text('stage')} amount is not valid: ${v.text('amount')}.`,
  'amount-out-of-order': (v) => {
    const excess = v.has('currency') ? ` by ${v.money('excess')}` : '';
    return `What is ${v.text('stage')} exceeds what is ${v.text('before')}${excess}.`;
  },
  'reserve-below': (v) =>
    `${v.money('reserveLeft')} of reserve are left (${v.share('reserveLeftBasisPoints')}); ${v.money('missing')} are missing for 20%.`,
  'budget-below-benchmark': (v) =>
    `The yearly budget (${v.money('yearly')}) is less than half of the phase-1 reference (${v.money('benchmark')}).`,
  'private-partner-missing': (v) =>
    `The campaign lasts more than a year (${v.day('start')} to ${v.day('end')}) and no private partner supports it.`,

  gap: (v) => `${days(v.number('days'))} without activity, from ${v.day('start')} to ${v.day('end')}.`,
  'gap-for-audience': (v) =>
    `${v.text('audience')}: ${days(v.number('days'))} without activity, from ${v.day('start')} to ${v.day('end')}.`,

  'event-without-tactic': (v) => `It begins on ${v.day('start')} and no tactic makes use of it.`,
  'alignment-session-missing': (v) => {
    const count = v.number('count');
    const others = count === 1 ? 'another entity' : `${count} other entities`;
    return v.text('over') === 'yes'
      ? `It has shared its voice with ${others} since ${v.day('start')}, without an alignment session so far.`
      : `It shares its voice with ${others} and has no alignment session before ${v.day('start')}.`;
  },
  'mayors-agenda-missing': (v) => `The mayor's agenda has nothing from ${v.day('start')} to ${v.day('end')}.`,
  'presence-low': (v) =>
    v.number('total') === 1
      ? 'Nobody will be at the only event that matters to the priority audiences.'
      : `There is presence at ${v.number('count')} of the ${v.number('total')} events of the priority audiences.`,
  'fair-without-pillar': 'The fair does not say which pillar of the work it serves.',
  'follow-up-missing': 'It was closed without saying what comes next.',

  'indicators-only-activity': 'The indicators only count the office’s own work: none says what changed.',
  'indicators-only-economic': 'The indicators only measure money.',
  'contingency-missing': 'It is a likely risk, and nothing says what will be done if it happens.',
  'improvement-overdue': (v) => `The improvement action was due on ${v.day('due')}.`,
  'good-practice-missing': 'The campaign ended without a good-practice sheet.',
  'improvements-missing': 'The campaign ended without improvement actions.',

  'clip-incomplete': (v) => `The clip lacks its ${named(PARTS, v.text('part'))}.`,
  'clip-value-negative': 'The value of the clip is below zero.',

  'month-without-bulletin': (v) =>
    v.text('over') === 'yes'
      ? `There was no bulletin in ${v.month('month')}.`
      : `There is no bulletin for ${v.month('month')} yet.`,
  'bulletin-repeated': (v) => `This list already has a bulletin for ${v.month('month')}.`,
  'subject-missing': 'The subject is missing.',
  'content-missing': 'It does not say anything yet.',
  'blocks-too-many': (v) => `It has ${v.number('count')} blocks; ${v.number('max')} are enough.`,
  'image-without-alternative': (v) =>
    v.number('count') === 1
      ? 'One picture has no description.'
      : `${v.number('count')} pictures have no description.`,
  'message-not-in-force': (v) => `The message “${v.text('message')}” is not in force on ${v.day('day')}.`,
  'press-contact-missing': 'Nobody is named whom journalists can answer.',
  'recipients-missing': 'None of its contacts can be written to.',
  'subscribers-missing': 'The list has no confirmed subscribers.',
};

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function named(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}
