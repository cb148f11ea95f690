import type { growthEs } from './growth-es.js';

export const growthEn: typeof growthEs = {
  since: 'since {{month}}',
  caption: '{{list}}, month by month',
  asTable: 'View as table',
  asChart: 'View as chart',
  month: 'Month',
  joined: 'Joined',
  left: 'Left',
  goal: 'Goal {{goal}}',
  said: 'From {{first}} in {{from}} to {{last}} in {{to}}',
  ways: 'How they came',
  others: 'Other ways',
  nobody: 'Nobody yet.',
  kept: 'For each person the day, the place and the words they accepted are kept.',
  thisMonth: 'This month',
  leftThisMonth: 'Left this month',
  house: 'Internal bulletin, {{language}}',
  archive: 'Bulletins sent',
  area: 'Area',
  areaHint: 'The area of the organisation they belong to.',
};
