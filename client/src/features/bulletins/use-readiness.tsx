import { MAX_BLOCKS } from '@altavoz/domain/bulletins/bulletin';
import type { Language } from '@altavoz/domain/shared/language';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../shared/session/campaign.js';
import { LinkButton, linkClass } from '../../shared/ui/text-link.js';
import type { ReadinessItem } from '../../shared/ui/readiness-list.js';
import type { Bulletin } from './api/get-bulletins.js';
import { useOutside } from './use-outside.js';
import { useSize } from './use-words.js';

type Point = Bulletin['readiness'][number];

/** What each missing thing is about, to go there. */
const places: Readonly<Record<string, string>> = {
  'subject-missing': 'heads',
  'content-missing': 'add:text',
  'call-to-action-missing': 'add:button',
  'blocks-too-many': 'blocks',
  size: 'blocks',
  'call-to-action-incomplete': 'button',
  'message-not-in-force': 'message',
  'image-without-alternative': 'image',
};

/** The readiness list in words, and how much of it is done. */
export function useReadiness(bulletin: Bulletin, onSee?: (place: string) => void) {
  const { t } = useTranslation('bulletins');
  const campaignId = useCampaignId();
  const outside = useOutside(bulletin, onSee);
  const doneText = useDoneText(bulletin);
  const lack = useLack(bulletin);
  const stored = bulletin.readiness.map((point, index): ReadinessItem => {
    const key = `${point.key}-${index}`;
    if (point.ready) return { key, title: doneText(point), done: true };
    const place = places[point.key];
    const { title, detail } = lack(point);
    return {
      key,
      title,
      done: false,
      detail: detail === '' ? undefined : detail,
      ...(onSee && place !== undefined
        ? {
            action: (
              <LinkButton onClick={() => onSee(place)}>
                {t(place.startsWith('add:') ? 'readiness.add' : 'readiness.see')}
              </LinkButton>
            ),
          }
        : {}),
      ...(onSee && point.key === 'subscribers-missing'
        ? {
            action: (
              <Link
                to="/c/$campaignId/people"
                params={{ campaignId }}
                search={{ view: 'subscribers' }}
                className={linkClass}
              >
                {t('readiness.toPeople')}
              </Link>
            ),
          }
        : {}),
    };
  });
  // Of what is done, the approval comes last; of what is missing, what keeps it from leaving comes first.
  const items = [...stored.filter(({ done }) => !done), ...outside, ...stored.filter(({ done }) => done)];
  return { items, done: items.filter(({ done }) => done).length, total: items.length };
}

function useDoneText({
  subject,
  blocks,
  sizeBytes,
  approvedBy,
  selfApproved,
}: Bulletin): (point: Point) => string {
  const { t } = useTranslation('bulletins');
  const size = useSize();
  const countOf = (type: string): number => blocks.filter((block) => block.type === type).length;
  return (point) => {
    const { key } = point;
    switch (key) {
      case 'subject':
        return t('readiness.done.subject', { count: [...subject].length });
      case 'content':
        return t('readiness.done.content');
      case 'call-to-action':
        return t('readiness.done.call-to-action', { count: countOf('button') });
      case 'messages':
        return t('readiness.done.messages');
      case 'images':
        return t(countOf('image') === 0 ? 'readiness.done.noImages' : 'readiness.done.images');
      case 'length':
        return t('readiness.done.length', { count: blocks.length, max: MAX_BLOCKS });
      case 'subscribers':
        return t('readiness.done.subscribers');
      case 'size':
        return t('readiness.done.size', { size: size(sizeBytes) });
      case 'variant':
        return t(`variants.ready.${languageOf(point)}`);
      case 'approval':
        return selfApproved
          ? t('readiness.done.alone')
          : t('readiness.done.approval', { name: approvedBy?.name ?? '' });
      default:
        return key;
    }
  };
}

/** Which of its languages a point is about. */
const languageOf = ({ values }: Point): Language => (values['language'] === 'es' ? 'es' : 'en');

function useLack({
  status,
  variants,
}: Bulletin): (point: Point) => { readonly title: string; readonly detail: string } {
  const { t } = useTranslation('bulletins');
  const size = useSize();
  const lackOf = (point: Point): { readonly title: string; readonly detail: string } => {
    const { key, values, blocking } = point;
    const number = (name: string): number => Number(values[name] ?? 0);
    const advice = blocking ? '' : t('readiness.detail.advice');
    switch (key) {
      case 'subject-missing':
        return { title: t('readiness.lacks.subject-missing'), detail: advice };
      case 'content-missing':
      case 'call-to-action-missing':
      case 'call-to-action-incomplete':
      case 'subscribers-missing':
        return { title: t(`readiness.lacks.${key}`), detail: t(`readiness.detail.${key}`) };
      case 'message-not-in-force':
        return { title: t('readiness.lacks.message-not-in-force'), detail: String(values['message'] ?? '') };
      case 'image-without-alternative':
        return {
          title: t('readiness.lacks.image-without-alternative', { count: number('count') }),
          detail: advice,
        };
      case 'blocks-too-many':
        return {
          title: t('readiness.lacks.blocks-too-many', { count: number('count') }),
          detail: t('readiness.detail.blocks-too-many', { max: number('max') }),
        };
      case 'size':
        return {
          title: t('readiness.lacks.size', { size: size(number('bytes')) }),
          detail: t('readiness.detail.size', { max: size(number('max')) }),
        };
      case 'untranslated':
        return { title: t('variants.untranslated', { count: number('count') }), detail: '' };
      case 'variant': {
        const own = variants.find(({ language }) => language === languageOf(point));
        return {
          title: t(`variants.lacking.${languageOf(point)}`),
          detail: (own?.lacks ?? []).map((one) => lackOf(one).title).join('. '),
        };
      }
      case 'approval':
        return {
          title: t('readiness.lacks.approval'),
          detail: t(status === 'draft' ? 'readiness.detail.approvalDraft' : 'readiness.detail.approval'),
        };
      default:
        return { title: t('readiness.lacks.other', { key }), detail: advice };
    }
  };
  return lackOf;
}
