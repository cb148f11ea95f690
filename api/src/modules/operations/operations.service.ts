import { AppError } from '../../platform/app-error.js';
import { translateDatabaseError } from '../../platform/db/database-error.js';
import type { Platform } from '../../platform/platform.js';

/** Whether the service is well, for whoever watches it. */
export class OperationsService {
  private founded = false;

  constructor(
    private readonly platform: Pick<Platform, 'database' | 'queue' | 'metrics'>,
    /** Whether there is somebody who can sign in. */
    private readonly isFounded: () => Promise<boolean>,
  ) {}

  /** The database answers, somebody can sign in, and the worker, if it runs here, turns. */
  async assertReady(): Promise<void> {
    try {
      await this.platform.database.ping();
    } catch (error) {
      throw translateDatabaseError(error);
    }
    // Once it is, it stays so: nobody can take the last administrator away.
    this.founded ||= await this.isFounded();
    if (!this.founded) {
      throw new AppError('unavailable', {
        detail: 'The first administrator is being made.',
        retryAfterSeconds: 1,
      });
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
