import type { Today } from '../../shared/session/campaign.js';
import type { IconName } from '../../shared/ui/icon-paths.js';

export type Attention = Today['attention'][number];

/** Where a finding is solved: a room of the campaign with what must be open in it. */
export interface Place {
  readonly to:
    | '/c/$campaignId/calendar'
    | '/c/$campaignId/tactics'
    | '/c/$campaignId/messages'
    | '/c/$campaignId/budget'
    | '/c/$campaignId/indicators'
    | '/c/$campaignId/bulletins'
    | '/c/$campaignId/strategy'
    | '/c/$campaignId/people'
    | '/c/$campaignId/free-press';
  readonly search: Readonly<Record<string, string>>;
}

const room = (
  name: 'messages' | 'budget' | 'indicators' | 'bulletins' | 'strategy' | 'people' | 'free-press' | 'tactics',
): Place['to'] => `/c/$campaignId/${name}`;

/** Each row of Today leads to the place where it is solved. */
export function placeOf({ subject, key, values }: Attention): Place {
  const open = (param: string): Readonly<Record<string, string>> =>
    subject.id === undefined ? {} : { [param]: subject.id };
  switch (subject.kind) {
    case 'calendar':
      return {
        to: '/c/$campaignId/calendar',
        search: typeof values['start'] === 'string' ? { date: values['start'] } : {},
      };
    case 'tactic':
      // Dates, contracts and life are on the calendar; what it consists of is in its form.
      return key.startsWith('contracting') || key.startsWith('dates')
        ? { to: '/c/$campaignId/calendar', search: open('tactic') }
        : { to: room('tactics'), search: open('tactic') };
    case 'message':
      return { to: room('messages'), search: open('message') };
    case 'budget':
      return { to: room('budget'), search: {} };
    case 'indicator':
      return { to: room('indicators'), search: open('indicator') };
    case 'bulletin':
      return { to: room('bulletins'), search: {} };
    case 'clip':
      return { to: room('free-press'), search: open('clip') };
    case 'person':
      return { to: room('people'), search: {} };
    case 'campaign':
      return campaignPlace(key);
    default:
      return { to: room('strategy'), search: {} };
  }
}

/** What the whole campaign lacks is written in the room of its kind. */
function campaignPlace(key: string): Place {
  if (key.includes('spokesperson')) return { to: room('people'), search: {} };
  if (key.includes('message')) return { to: room('messages'), search: {} };
  if (key.includes('bulletin')) return { to: room('bulletins'), search: {} };
  if (key.includes('channel-type') || key.includes('tactic') || key === 'nothing-listens')
    return { to: room('tactics'), search: {} };
  return { to: room('strategy'), search: {} };
}

export function iconOf({ subject, key }: Attention): IconName {
  if (key.startsWith('contracting')) return 'clock';
  if (key.startsWith('gap')) return 'gap';
  const icons = {
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
    event: 'flag',
    calendar: 'calendar',
  } as const satisfies Record<Attention['subject']['kind'], IconName>;
  return icons[subject.kind];
}
