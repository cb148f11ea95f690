import { AGENDA_READERS } from './access.js';
import { getCalendar } from './calendar.js';
import { campaignParams } from './campaigns.js';
import { defineEndpoint } from './endpoint.js';
import { language } from './fields.js';

export const getCalendarPdf = defineEndpoint({
  method: 'GET',
  path: '/campaigns/:campaignId/calendar.pdf',
  summary: 'The same as an agenda to print, made from the data',
  tag: 'calendar',
  access: AGENDA_READERS,
  params: campaignParams,
  query: getCalendar.query.safeExtend({ language: language.optional() }),
  status: 200,
  produces: 'application/pdf',
  errors: ['not-found', 'too-many-requests'],
});
