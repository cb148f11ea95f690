import { dayAt } from '@altavoz/domain/shared/day-in-zone';
import type { RunningService } from '../run-service.js';
import { OWN_HEADER } from '../platform/http/request-log.js';
import { buildSample, type SignIn } from './sample/build-sample.js';
import { TIME_ZONE } from './sample/sample-plan.js';
import { SampleProgress } from './sample-progress.js';
import type { FirstSignIn } from './seed.js';

/** Builds the sample through the HTTP interface of the service that has just started, unless it is not wanted. */
export async function loadSample(
  { service, localUrl, log }: RunningService,
  admin: FirstSignIn,
): Promise<SignIn[] | null> {
  const { config, clock, mailer } = service.platform;
  if (config.seed === 'none' || localUrl === null) return null;
  if (!mailer.builtIn) {
    // Its invitations would leave for addresses that do not exist.
    log.warn(
      { event: 'sample-skipped' },
      'The sample needs the built-in mailbox, so it is not loaded while SMTP_URL is set',
    );
    return null;
  }
  const today = dayAt(clock.now().getTime(), TIME_ZONE);
  const progress = new SampleProgress(process.stdout);
  try {
    const people = await buildSample({
      site: { baseUrl: localUrl, headers: { [OWN_HEADER]: service.ownKey } },
      admin: { email: admin.email, password: admin.password },
      today,
      onStep: (step) => progress.step(step),
    });
    if (people) progress.done();
    return people;
  } catch (error) {
    progress.broken();
    throw error;
  }
}
