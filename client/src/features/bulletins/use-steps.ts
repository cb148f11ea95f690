import { EDITORS, LEADS } from '@altavoz/contracts/access';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../shared/api-client/problem.js';
import { useCampaign, useCampaignId } from '../../shared/session/campaign.js';
import { useMay, useSession } from '../../shared/session/session.js';
import { useProblemText } from '../../shared/ui/problem-text.js';
import { showToast } from '../../shared/ui/toast.js';
import { useBulletinStep, useTestBulletin, type Step } from './api/change-bulletin.js';
import type { Bulletin } from './api/get-bulletins.js';

/** What the signed-in person may do with a bulletin now. */
export interface Powers {
  /** Its words may still change, by this person. */
  readonly write: boolean;
  /** Leads decide and send. */
  readonly lead: boolean;
  /** They submitted it, and are not the only one who could approve. */
  readonly own: boolean;
  /** They submitted it and nobody else can approve: allowed, and written down (RH18). */
  readonly alone: boolean;
}

/** Its words may still change: with every change the approval and the hour are lost. */
export function isWritable({ status }: Pick<Bulletin, 'status'>): boolean {
  return status === 'draft' || status === 'in-review' || status === 'approved' || status === 'scheduled';
}

export function usePowers(bulletin: Bulletin): Powers {
  const { submittedBy } = bulletin;
  const session = useSession();
  const campaign = useCampaign();
  const writer = useMay(EDITORS);
  const lead = useMay(LEADS);
  const open = campaign === undefined || campaign.status === 'draft' || campaign.status === 'active';
  const submitted = submittedBy !== null && submittedBy.id === session?.user.id;
  const only = session?.onlyApprover === true;
  return {
    write: writer && open && isWritable(bulletin),
    lead: lead && open,
    own: submitted && !only,
    alone: submitted && only,
  };
}

interface StepsOptions {
  readonly bulletin: Pick<Bulletin, 'id' | 'version' | 'language'>;
  /** Saves what is written first; false when it cannot. Gives the version to go over. */
  readonly before?: (() => Promise<number | undefined>) | undefined;
}

/** The buttons of a bulletin: each saves what is written, takes its step and says what happened. */
export function useSteps({ bulletin, before }: StepsOptions) {
  const { t } = useTranslation('bulletins');
  const text = useProblemText();
  const campaignId = useCampaignId();
  const session = useSession();
  const navigate = useNavigate();
  const step = useBulletinStep(campaignId);
  const test = useTestBulletin(campaignId);

  const ready = async (): Promise<number | undefined> => {
    if (before === undefined) return bulletin.version;
    const version = await before();
    if (version === undefined) showToast({ message: t('notSaved'), tone: 'attention' });
    return version;
  };
  const sentence = (error: Error): string =>
    says(error, 'needs-second-person')
      ? t('second')
      : says(error, 'in-the-past')
        ? t('schedule.past')
        : text(error);

  const take = async (next: Step, onDone?: () => void): Promise<void> => {
    const version = await ready();
    if (version === undefined) return;
    // Waited for here: once it leaves, the sending takes the place of what called, and what is told to a mutation's
    // own callbacks is lost with it.
    const outcome = await step.mutateAsync({ bulletin: { id: bulletin.id, version }, step: next }).then(
      () => undefined,
      (error: Error) => error,
    );
    if (outcome === undefined) {
      showToast({ message: t(`done.${next.action}`), tone: 'done' });
      onDone?.();
    } else {
      showToast({ message: sentence(outcome), tone: 'failed' });
    }
  };

  /** One copy to the signed-in person, marked as a test. */
  const sendTest = async (): Promise<void> => {
    const email = session?.user.email;
    if (email === undefined || (await ready()) === undefined) return;
    const mailbox = session?.mailbox === true;
    test.mutate(
      { bulletinId: bulletin.id, email, language: bulletin.language },
      {
        onSuccess: () =>
          showToast({
            message: t('action.tested', { email }),
            tone: 'done',
            ...(mailbox
              ? { action: { label: t('action.mailbox'), onSelect: () => void navigate({ to: '/mailbox' }) } }
              : {}),
          }),
        onError: (error) => showToast({ message: text(error), tone: 'failed' }),
      },
    );
  };

  return { take, sendTest, taking: step.isPending, testing: test.isPending };
}

function says(error: Error, wanted: string): boolean {
  return error instanceof ApiProblem && error.errors.some(({ code }) => code === wanted);
}

export type Steps = ReturnType<typeof useSteps>;
