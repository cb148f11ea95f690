import { listBounces, receiveBounces, uploadBounce } from '@altavoz/contracts/bounces';
import { readFile } from 'node:fs/promises';
import { AppError } from '../../platform/app-error.js';
import type { Clock } from '../../platform/clock.js';
import { publicRoute, route, type Route } from '../../platform/http/route.js';
import { presentPage, presentStored } from '../../platform/present.js';
import type { OrganizationService } from '../organization/organization.service.js';
import type { Bounce } from './bounce.js';
import type { BounceService, Taken } from './bounce.service.js';
import { isSignedWith } from './webhook-signature.js';

interface Needs {
  readonly bounces: BounceService;
  readonly organizations: OrganizationService;
  /** Null: no mail service may tell us anything. */
  readonly secret: string | null;
  readonly clock: Clock;
}

export function bounceRoutes({ bounces, organizations, secret, clock }: Needs): Route[] {
  return [
    publicRoute(
      receiveBounces,
      async ({ body, context }): Promise<Taken> => {
        if (secret === null)
          throw new AppError('not-found', { detail: 'No secret is set for this address.' });
        if (!isSignedWith(secret, context.signed, clock.now())) {
          throw new AppError('not-allowed', { detail: 'The signature is missing, wrong or too old.' });
        }
        const owner = await organizations.first();
        if (!owner) throw new AppError('not-found');
        const scope = { organizationId: owner.id };
        const counts = [await bounces.takeEvents(scope, body.events)];
        for (const message of body.messages) {
          counts.push(await bounces.takeMessage(scope, message, 'webhook'));
        }
        return sum(counts);
      },
      { limits: [{ max: 1_200, windowMs: 60_000 }] },
    ),
    route(
      uploadBounce,
      async ({ actor, file }) => bounces.takeMessage(actor, await readFile(file.path), 'upload'),
      { limits: [{ max: 60, windowMs: 60_000 }] },
    ),
    route(listBounces, async ({ actor, query }) =>
      presentPage(await bounces.page(actor, query.email, query), present),
    ),
  ];
}

function present(bounce: Bounce) {
  const { email, kind, code, detail, at, bulletinId, via } = bounce;
  return { ...presentStored(bounce), email, kind, code, detail, at: at.toISOString(), bulletinId, via };
}

function sum(counts: readonly Taken[]): Taken {
  const total = { taken: 0, known: 0, ignored: 0 };
  for (const { taken, known, ignored } of counts) {
    total.taken += taken;
    total.known += known;
    total.ignored += ignored;
  }
  return total;
}
