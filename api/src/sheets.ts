import { exportRoutes } from './modules/exports/export.routes.js';
import { importModule } from './modules/imports/import.module.js';
import { wordCell } from './platform/spreadsheets/sheet-column.js';
import { CHANNELS, SOURCES } from './modules/tactics/tactic-sheet-words.js';
import type { planModules } from './plan.js';
import type { Platform } from './platform/platform.js';
import type { readerModules } from './readers.js';

interface Needs {
  readonly plan: ReturnType<typeof planModules>;
  readonly readers: ReturnType<typeof readerModules>;
}

/** Spreadsheets in and out. What else can come from one gets its adapter here. */
export function sheetModules(platform: Platform, { plan, readers }: Needs) {
  const imports = importModule(platform);
  for (const adapter of [
    plan.tacticSheets,
    plan.clipSheets,
    plan.readingSheets,
    plan.contactSheets,
    readers.subscriberImports,
  ]) {
    imports.service.addAdapter(adapter);
  }
  const exported = exportRoutes({
    campaigns: plan.campaigns,
    tactics: plan.tacticSheets,
    clips: plan.clipSheets,
    readings: plan.readingSheets,
    lines: (scope, campaignId) => plan.tactics.lines(scope, campaignId),
    words: {
      channel: (value, language) => wordCell(CHANNELS, value, language),
      source: (value, language) => wordCell(SOURCES, value, language),
    },
  });
  return { routes: [...imports.routes, ...exported] };
}
