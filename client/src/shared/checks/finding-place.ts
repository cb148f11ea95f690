import type { FindingKey } from '@altavoz/domain/checks/finding-key';
import type { Finding } from '../plan/checks.js';
import type { IconName } from '../ui/icon-paths.js';

/** The rooms where findings are mended, as the address names them. */
export type FindingRoom =
  | 'calendar'
  | 'strategy'
  | 'messages'
  | 'tactics'
  | 'budget'
  | 'free-press'
  | 'indicators'
  | 'bulletins'
  | 'people'
  | 'settings';

/** Where a finding is mended: a room of the campaign with what must be open in it. */
export interface Place {
  readonly room: FindingRoom;
  readonly to: `/c/$campaignId/${FindingRoom}`;
  readonly search: Readonly<Record<string, string>>;
}

type About = Pick<Finding, 'subject' | 'values'>;
type PlaceOf = (finding: About) => Place;

const place = (room: FindingRoom, search: Place['search'] = {}): Place => ({
  room,
  to: `/c/$campaignId/${room}`,
  search,
});
/** A room, with the finding's subject open in it. */
const opening =
  (room: FindingRoom, param: string): PlaceOf =>
  ({ subject }) =>
    place(room, subject.id === undefined ? {} : { [param]: subject.id });
const going =
  (room: FindingRoom, search: Place['search'] = {}): PlaceOf =>
  () =>
    place(room, search);
const section = (name: 'diagnosis' | 'positioning' | 'objectives' | 'audiences'): PlaceOf =>
  going('strategy', { section: name });
/** The day that the finding is about, on the calendar. */
const day: PlaceOf = ({ values }) => {
  const start = values['start'] ?? (values['month'] === undefined ? undefined : `${values['month']}-01`);
  return place('calendar', typeof start === 'string' ? { date: start } : {});
};

const message = opening('messages', 'message');
/** What a tactic says, carries and costs is in its form. */
const tactic = opening('tactics', 'tactic');
/** The very field of its form. */
const tacticField =
  (field: string): PlaceOf =>
  ({ subject }) =>
    place('tactics', subject.id === undefined ? {} : { tactic: subject.id, field });
const risk = opening('indicators', 'risk');
const improvement = opening('indicators', 'improvement');
const groundwork = going('tactics', { groundwork: '1' });
/** Its days, contracts and life are on the calendar. */
const tacticDays = opening('calendar', 'tactic');
const line = opening('budget', 'line');
const indicator = opening('indicators', 'indicator');
const person = opening('people', 'person');
const event = opening('calendar', 'event');
const brand = going('settings', { section: 'brand' });
const clip = opening('free-press', 'clip');
const release: PlaceOf = ({ subject }) =>
  place('free-press', { view: 'releases', ...(subject.id === undefined ? {} : { release: subject.id }) });

/**
 * The one table of where each finding is mended, for Today, the calendar, the matrix and the page of checks. A new key
 * does not compile before it stands here.
 */
const PLACES: Readonly<Record<FindingKey, PlaceOf>> = {
  'themes-missing': message,
  'themes-too-many': message,
  'audience-missing': message,
  'validity-reversed': message,
  'approval-unsigned': message,
  'message-unused': message,
  'month-without-general-message': day,

  'diagnosis-missing': section('diagnosis'),
  'diagnosis-outdated': section('diagnosis'),

  'main-objective-several': section('objectives'),
  'main-objective-missing': section('objectives'),
  'objective-without-indicator': section('objectives'),
  'objective-without-development-goal': section('objectives'),
  'positioning-city-missing': section('positioning'),
  'positioning-abroad-missing': section('positioning'),
  'priority-audience-missing': section('audiences'),
  'approved-message-missing': going('messages'),
  'spokesperson-missing': going('people'),
  'spokesperson-several': going('people'),
  'area-without-liaison': going('people'),
  'ambassador-without-themes': person,
  'ambassador-without-credibility': person,
  'guidelines-missing': going('people', { guidelines: '' }),
  'guidelines-not-acknowledged': person,
  'internal-audience-missing': section('audiences'),
  'internal-without-tactic': going('tactics'),
  'internal-without-message': going('messages'),
  'internal-not-first': going('calendar'),

  'message-missing': tacticField('messageIds'),
  'message-not-approved': tacticField('messageIds'),
  'message-retired': tacticField('messageIds'),
  'message-not-yet-valid': tacticField('messageIds'),
  'message-expired': tacticField('messageIds'),
  'call-to-action-missing': tacticField('callToAction'),
  'call-to-action-incomplete': tacticField('callToAction'),
  'indicator-missing': tacticField('indicatorIds'),
  'dates-missing': tacticDays,
  'dates-reversed': tacticDays,
  'dates-outside-campaign': tacticDays,
  'phase-above-campaign': tacticField('phase'),
  'channel-type-empty': going('tactics', { add: '' }),
  'contracting-planned-late': tacticDays,
  'contracting-overdue': tacticDays,
  'social-without-person': tacticField('responsibleId'),
  'nothing-listens': going('tactics'),
  'expert-missing': tacticField('contracting'),
  'contacts-missing': going('people', { view: 'contacts' }),
  'evolves-in-circle': tacticField('evolvesFromId'),
  'evolves-from-later-phase': tacticField('evolvesFromId'),
  'advertising-unjustified': tacticField('paidAdvertising'),
  'advertising-low-budget': tacticField('paidAdvertising'),
  'format-only-one': tacticField('formats'),
  'brand-missing': brand,
  'brand-without-logo': brand,
  'brand-colour-unreadable': brand,
  'readiness-missing': groundwork,
  'contents-incomplete': groundwork,

  'target-missing': indicator,
  'frequency-missing': indicator,
  'review-late': indicator,
  'review-very-late': indicator,
  'baseline-missing': indicator,
  'collection-missing': indicator,

  'planned-over-total': going('budget', { settings: '' }),
  // The request, with what is missing filled in.
  'planned-over-allocatable': ({ values }) => place('budget', { release: String(values['excess'] ?? '') }),
  'amount-not-whole': line,
  'amount-out-of-order': line,
  'reserve-below': going('budget', { view: 'movements' }),
  'budget-below-benchmark': going('budget', { settings: '' }),
  'private-partner-missing': going('budget', { view: 'breakdown', by: 'funding-source' }),

  gap: day,
  'gap-for-audience': day,

  'event-without-tactic': event,
  'alignment-session-missing': going('calendar'),
  'mayors-agenda-missing': going('calendar'),
  'presence-low': going('calendar'),
  'fair-without-pillar': event,
  'follow-up-missing': event,

  'indicators-only-activity': going('indicators'),
  'indicators-only-economic': going('indicators'),
  'contingency-missing': risk,
  'improvement-overdue': improvement,
  'good-practice-missing': going('indicators', { view: 'learning' }),
  'improvements-missing': going('indicators', { view: 'improvements' }),

  'clip-incomplete': clip,
  'clip-value-negative': clip,
  'press-contact-missing': release,
  'recipients-missing': release,

  'month-without-bulletin': ({ values }) =>
    place('bulletins', typeof values['month'] === 'string' ? { make: values['month'] } : {}),
  'bulletin-repeated': going('bulletins'),
  'subject-missing': going('bulletins'),
  'content-missing': going('bulletins'),
  'blocks-too-many': going('bulletins'),
  'image-without-alternative': going('bulletins'),
  'message-not-in-force': going('bulletins'),
  'subscribers-missing': going('people', { view: 'subscribers' }),
};

/** Where the thing lives, for a finding that this client does not know yet. */
const HOMES: Readonly<Record<Finding['subject']['kind'], PlaceOf>> = {
  campaign: going('strategy'),
  positioning: section('positioning'),
  objective: section('objectives'),
  audience: section('audiences'),
  message,
  tactic,
  budget: going('budget'),
  indicator,
  bulletin: going('bulletins'),
  clip,
  person,
  calendar: day,
  event,
  'press-release': release,
  risk,
  improvement,
};

const isKnown = (key: string): key is FindingKey => Object.hasOwn(PLACES, key);

/** The place where a finding is mended. */
export function placeOf(finding: Pick<Finding, 'subject' | 'key' | 'values'>): Place {
  const { key, subject } = finding;
  return (isKnown(key) ? PLACES[key] : HOMES[subject.kind])(finding);
}

const ICONS = {
  campaign: 'attention',
  positioning: 'strategy',
  objective: 'strategy',
  audience: 'strategy',
  message: 'messages',
  tactic: 'tactics',
  budget: 'budget',
  indicator: 'indicators',
  bulletin: 'bulletins',
  clip: 'free-press',
  person: 'people',
  calendar: 'calendar',
  event: 'flag',
  'press-release': 'free-press',
  risk: 'attention',
  improvement: 'indicators',
} as const satisfies Record<Finding['subject']['kind'], IconName>;

/** The picture beside a finding: a deadline, a silence, or the room it belongs to. */
export function iconOf({ subject, key }: Pick<Finding, 'subject' | 'key'>): IconName {
  if (key.startsWith('contracting')) return 'clock';
  return key.startsWith('gap') ? 'gap' : ICONS[subject.kind];
}
