import {
  campaignImports,
  contactImports,
  subscriberImports,
  type importCalls,
} from '@altavoz/contracts/imports';
import type { z } from 'zod';
import type { Actor } from '../../platform/caller.js';
import { route, type Route } from '../../platform/http/route.js';
import { presentImport, presentRow, refusedCsv } from './import.presenter.js';
import type { Import } from './import.js';
import type { Reach } from './import.repository.js';
import type { ImportService } from './import.service.js';

const BEGIN = { limits: [{ max: 30, windowMs: 60_000 }] };

interface ItemParams {
  readonly importId: string;
  readonly campaignId?: string;
}
type Calls = ReturnType<typeof importCalls<string, z.ZodType, z.ZodType<ItemParams>, z.ZodType>>;

/** Imports of a campaign, and of the organization's subscribers: the same calls in two places. */
export function importRoutes(service: ImportService): Route[] {
  const present = async (actor: Actor, imported: Import) =>
    presentImport(imported, await service.fields(actor, imported));

  /** Everything after the file came; `kinds` are those that this place takes. */
  const following = (calls: Omit<Calls, 'begin'>, kinds: Reach['kinds']): Route[] => {
    const reachOf = ({ campaignId = null }: { campaignId?: string | null }): Reach => ({ campaignId, kinds });
    return [
      route(calls.get, async ({ actor, params }) =>
        present(actor, await service.get(actor, reachOf(params), params.importId)),
      ),
      route(calls.rows, async ({ actor, params, query }) => {
        const imported = await service.get(actor, reachOf(params), params.importId);
        const { items, nextAfter } = await service.rowsAfter(actor, imported, query);
        return { items: items.map(presentRow), nextAfter };
      }),
      route(calls.refused, async ({ actor, params }) => {
        const imported = await service.get(actor, reachOf(params), params.importId);
        return refusedCsv(imported, service.refusedRows(actor, imported), actor.language);
      }),
      route(calls.map, async ({ actor, params, body }) =>
        present(actor, await service.map(actor, reachOf(params), params.importId, body.mapping)),
      ),
      route(calls.apply, async ({ actor, params, body }) =>
        present(actor, await service.apply(actor, reachOf(params), params.importId, body.take)),
      ),
      route(calls.discard, async ({ actor, params }) =>
        present(actor, await service.discard(actor, reachOf(params), params.importId)),
      ),
    ];
  };

  return [
    route(
      campaignImports.begin,
      async ({ actor, params: { campaignId }, body: { kind }, file }) =>
        present(actor, await service.begin(actor, { kind, campaignId, settings: {} }, file)),
      BEGIN,
    ),
    ...following(campaignImports, ['tactics', 'clips', 'readings']),
    route(
      subscriberImports.begin,
      async ({ actor, body, file }) => {
        const asked = { kind: 'subscribers', campaignId: null, settings: body } as const;
        return present(actor, await service.begin(actor, asked, file));
      },
      BEGIN,
    ),
    ...following(subscriberImports, ['subscribers']),
    route(
      contactImports.begin,
      async ({ actor, file }) => {
        const asked = { kind: 'contacts', campaignId: null, settings: {} } as const;
        return present(actor, await service.begin(actor, asked, file));
      },
      BEGIN,
    ),
    ...following(contactImports, ['contacts']),
  ];
}
