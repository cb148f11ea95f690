import type { Translation } from '../../../shared/i18n/words.js';
import type { es } from './es.js';

export const en: Translation<typeof es> = {
  title: 'Reports',
  subtitle: 'The same numbers as the screens, for those who do not open them',
  which: 'Which report',
  kinds: {
    plan: 'Communication plan',
    accountability: 'Accountability report',
    'accountability-public': 'Accountability report, public',
    year: 'The year in numbers',
    'hand-over': 'Hand-over dossier',
  },
  about: {
    plan: 'For those who approve it: objectives, calendar, tactics, money, audiences, measurement and risks.',
    accountability:
      'For the house or the council, each half-year: what was done, paid, measured, published and learned.',
    'accountability-public': 'For anybody: no names, no drafts and no lines of the budget.',
    year: 'The essentials with charts, in a few pages.',
    'hand-over':
      'For whoever comes next: decisions, people, readings, reviews, sheets, files and what is left to do.',
  },
  period: 'Period',
  whole: 'The whole campaign',
  firstHalf: 'First half of {{year}}',
  secondHalf: 'Second half of {{year}}',
  other: 'Other months',
  from: 'From',
  to: 'To',
  language: 'Language of the report',
  pdf: 'Download PDF',
  xlsx: 'Download tables (XLSX)',
  making: 'The PDF is being made. A long plan takes some seconds.',
  makingTables: 'The tables are being made.',
  contains: 'What it contains',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  without: 'Nothing written yet:',
  failed: 'The report could not be made',
  page: {
    title: 'Public results page',
    text: 'The same as the public accountability report, up to today, at an address that anybody can read.',
    off: 'It is not published.',
    on: 'Published by {{name}} on {{day}}.',
    publish: 'Publish',
    hide: 'Take it away',
    open: 'See the page',
    onlyLeads: 'Only leads publish it or take it away.',
    published: 'The results page is published',
    hidden: 'The results page can no longer be seen',
  },
};
