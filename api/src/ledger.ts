import { randomUUID } from 'node:crypto';
import { deliveriesCsv } from './modules/bulletins/deliveries-csv.js';
import { DeliveryRepository } from './modules/bulletins/delivery.repository.js';
import { DeliveryService } from './modules/bulletins/delivery.service.js';
import type { Mailings } from './modules/bulletins/mailing.js';
import { Pace } from './modules/bulletins/pace.js';
import { PaceRepository } from './modules/bulletins/pace.repository.js';
import { SenderRepository } from './modules/bulletins/sender.repository.js';
import { systemClock } from './platform/clock.js';
import type { Platform } from './platform/platform.js';

/** The ledger of deliveries for what is no bulletin: the same rows, leases and pace, so the relay sees one sender. */
export function ledger({ database, config, mailer, clock, ids, log }: Platform) {
  const deliveries = new DeliveryRepository(database);
  return {
    deliveries,
    csv: deliveriesCsv,
    /** Takes mailings of one kind to their recipients. */
    deliver: (mailings: Mailings) =>
      new DeliveryService({
        ...{ mailings, deliveries, mailer, clock, ids, log },
        mailFrom: config.mailFrom,
        senders: new SenderRepository(database),
        owner: randomUUID(),
        leaseMs: config.workerLeaseSeconds * 1_000,
        pace: new Pace({
          // The built-in mailbox has nobody to flood.
          limits: mailer.builtIn ? { perSecond: 0, perHour: 0 } : config.mail,
          windows: new PaceRepository(database),
          now: () => systemClock.now().getTime(),
          wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
        }),
      }),
  };
}
