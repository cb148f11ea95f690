import { AppError } from '../../platform/app-error.js';
import { translateDatabaseError } from '../../platform/db/database-error.js';
import type { Platform } from '../../platform/platform.js';

/** Whether the service is well, for whoever watches it. */
export class OperationsService {
  constructor(private readonly platform: Pick<Platform, 'database' | 'queue' | 'metrics'>) {}

  /** The database answers and the worker, if it runs here, turns. */
  async assertReady(): Promise<void> {
    try {
      await this.platform.database.ping();
    } catch (error) {
      throw translateDatabaseError(error);
    }
    if (!this.platform.queue.healthy) {
      throw new AppError('unavailable', {
        detail: 'The worker does not look for jobs.',
        retryAfterSeconds: 5,
      });
    }
  }

  metrics(): Promise<{ type: string; body: string }> {
    return this.platform.metrics.text();
  }
}
