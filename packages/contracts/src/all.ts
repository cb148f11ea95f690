import * as actors from './actors.js';
import * as attachments from './attachments.js';
import * as audiences from './audiences.js';
import * as audit from './audit.js';
import * as auth from './auth.js';
import * as budget from './budget.js';
import * as bounces from './bounces.js';
import * as brand from './brand.js';
import * as bulletinOutside from './bulletin-outside.js';
import * as bulletinPlanChanges from './bulletin-plan-changes.js';
import * as bulletinResult from './bulletin-result.js';
import * as bulletins from './bulletins.js';
import * as bulletinVariants from './bulletin-variants.js';
import * as deliveries from './deliveries.js';
import * as calendar from './calendar.js';
import * as calendarPdf from './calendar-pdf.js';
import * as campaigns from './campaigns.js';
import * as catalogue from './catalogue.js';
import * as checks from './checks.js';
import * as clips from './clips.js';
import * as contacts from './contacts.js';
import * as diagnostics from './diagnostics.js';
import type { AnyEndpoint } from './endpoint.js';
import * as events from './events.js';
import * as groundwork from './groundwork.js';
import * as guidelines from './guidelines.js';
import * as feeds from './feeds.js';
import * as holidays from './holidays.js';
import * as reports from './reports.js';
import * as tableExports from './exports.js';
import * as imports from './imports.js';
import * as indicators from './indicators.js';
import * as lists from './lists.js';
import * as mailbox from './mailbox.js';
import * as messageAlignment from './message-alignment.js';
import * as messageFrequency from './message-frequency.js';
import * as messages from './messages.js';
import * as objectives from './objectives.js';
import * as operations from './operations.js';
import * as outlets from './outlets.js';
import * as organization from './organization.js';
import * as people from './people.js';
import * as pressReleases from './press-releases.js';
import * as releaseDeliveries from './release-deliveries.js';
import * as positioning from './positioning.js';
import * as publicPages from './public.js';
import * as reviews from './reviews.js';
import * as risks from './risks.js';
import * as resultsPages from './results-page.js';
import * as say from './say.js';
import * as statements from './statements.js';
import * as shares from './shares.js';
import * as subscribers from './subscribers.js';
import * as swotItems from './swot-items.js';
import * as takeouts from './takeouts.js';
import * as tacticSchedule from './tactic-schedule.js';
import * as tactics from './tactics.js';
import * as today from './today.js';
import * as tokens from './tokens.js';
import * as users from './users.js';
import * as views from './views.js';

const modules: readonly Record<string, unknown>[] = [
  auth,
  users,
  tokens,
  organization,
  brand,
  campaigns,
  attachments,
  imports,
  tableExports,
  reports,
  resultsPages,
  diagnostics,
  swotItems,
  positioning,
  objectives,
  audiences,
  actors,
  messages,
  messageFrequency,
  messageAlignment,
  say,
  statements,
  tactics,
  tacticSchedule,
  groundwork,
  events,
  holidays,
  calendar,
  views,
  feeds,
  shares,
  calendarPdf,
  budget,
  indicators,
  reviews,
  risks,
  people,
  guidelines,
  clips,
  outlets,
  pressReleases,
  releaseDeliveries,
  bulletinOutside,
  bulletinPlanChanges,
  bulletinResult,
  bulletins,
  bulletinVariants,
  deliveries,
  contacts,
  lists,
  subscribers,
  bounces,
  publicPages,
  mailbox,
  catalogue,
  checks,
  today,
  audit,
  takeouts,
  operations,
];

function isEndpoint(value: unknown): value is AnyEndpoint {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value
  );
}

/** Every call of the HTTP interface: routes, OpenAPI and the generated tests are made from this list. */
export const ALL_ENDPOINTS: readonly AnyEndpoint[] = modules
  .flatMap((module) => Object.values(module))
  .flatMap((value) =>
    isEndpoint(value)
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).filter(isEndpoint)
        : [],
  );
