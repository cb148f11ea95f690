import { AGENDA_READERS } from './access.js';
import { calendarQuery } from './calendar.js';
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
  query: calendarQuery.safeExtend({ language: language.optional() }),
  status: 200,
  produces: 'application/pdf',
  errors: ['not-found', 'too-large', 'too-many-requests'],
});
