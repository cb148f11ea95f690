import type { IconName } from '../../shared/ui/icon-paths.js';
import type { Upcoming } from './agenda-days.js';

const ICONS: Readonly<Record<Upcoming['kind'], IconName>> = {
  tactic: 'tactics',
  contracting: 'clock',
  bulletin: 'bulletins',
  event: 'flag',
  session: 'people',
  meeting: 'people',
  'mayors-agenda': 'flag',
  'press-release': 'free-press',
  review: 'indicators',
  improvement: 'check',
  'message-end': 'messages',
  release: 'money',
  holiday: 'calendar',
  observance: 'calendar',
};

/** What stands before an activity that has no channel. */
export const iconOfUpcoming = ({ kind }: Upcoming): IconName => ICONS[kind];

/** Where it opens: in the room that it belongs to, or beside the calendar. */
export function placeOfUpcoming({ kind, subjectId, start }: Upcoming) {
  switch (kind) {
    case 'bulletin':
      return { to: '/c/$campaignId/bulletins/$bulletinId', search: {} } as const;
    case 'review':
      return { to: '/c/$campaignId/indicators', search: { indicator: subjectId } } as const;
    case 'improvement':
      return { to: '/c/$campaignId/indicators', search: { improvement: subjectId } } as const;
    case 'press-release':
      return { to: '/c/$campaignId/free-press', search: { view: 'releases' } } as const;
    case 'message-end':
      return { to: '/c/$campaignId/messages', search: { message: subjectId } } as const;
    case 'release':
      return { to: '/c/$campaignId/budget', search: {} } as const;
    case 'event':
    case 'session':
    case 'meeting':
    case 'mayors-agenda':
      return { to: '/c/$campaignId/calendar', search: { date: start, event: subjectId } } as const;
    case 'tactic':
    case 'contracting':
      return { to: '/c/$campaignId/calendar', search: { date: start, tactic: subjectId } } as const;
    case 'holiday':
    case 'observance':
      return { to: '/c/$campaignId/calendar', search: { date: start } } as const;
  }
}
