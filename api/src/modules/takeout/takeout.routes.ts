import type { OutputOf } from '@altavoz/contracts/endpoint';
import {
  beginExport,
  beginImport,
  downloadExport,
  getTakeout,
  listTakeouts,
  removeTakeout,
} from '@altavoz/contracts/takeouts';
import { RawAnswer } from '../../platform/http/answer.js';
import { route, type Route } from '../../platform/http/route.js';
import { presentMoment, presentStored } from '../../platform/present.js';
import type { Takeout } from './takeout.model.js';
import type { TakeoutService } from './takeout.service.js';

const LIMIT = { limits: [{ max: 10, windowMs: 60_000 }] };

export function takeoutRoutes(service: TakeoutService): Route[] {
  return [
    route(listTakeouts, async ({ actor }) => ({
      items: (await service.list(actor)).map(presentTakeout),
      empty: await service.isEmpty(actor),
    })),
    route(beginExport, async ({ actor }) => presentTakeout(await service.beginExport(actor)), LIMIT),
    route(
      beginImport,
      async ({ actor, file }) => presentTakeout(await service.beginImport(actor, file)),
      LIMIT,
    ),
    route(getTakeout, async ({ actor, params }) =>
      presentTakeout(await service.get(actor, params.takeoutId)),
    ),
    route(downloadExport, async ({ actor, params }) => {
      const { takeout, body } = await service.content(actor, params.takeoutId);
      await service.noteDownload(actor, takeout.id);
      const day = takeout.createdAt.toISOString().slice(0, 10);
      return new RawAnswer('application/zip', body, {
        'content-disposition': `attachment; filename="altavoz-${day}.zip"`,
        'content-length': String(takeout.bytes),
        'cache-control': 'private, no-store',
      });
    }),
    route(removeTakeout, async ({ actor, params }) => service.remove(actor, params.takeoutId)),
  ];
}

function presentTakeout(takeout: Takeout): OutputOf<typeof getTakeout> {
  const { kind, state, fileName, progress, bytes, sha256, rows, files, missing, problem, file } = takeout;
  return {
    ...presentStored(takeout),
    kind,
    state,
    fileName,
    progress,
    bytes,
    sha256,
    rows,
    files,
    missing,
    problem,
    expiresAt: file === null ? null : presentMoment(takeout.expiresAt),
  };
}
