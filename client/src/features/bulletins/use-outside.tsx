import { EDITORS } from '@altavoz/contracts/access';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCampaignId } from '../../shared/session/campaign.js';
import { useMay } from '../../shared/session/session.js';
import type { ReadinessItem } from '../../shared/ui/readiness-list.js';
import { LinkButton, linkClass } from '../../shared/ui/text-link.js';
import type { Bulletin } from './api/get-bulletins.js';
import { outsideQuery, type Outside } from './api/look-outside.js';
import { isWritable } from './use-steps.js';

type LinkFound = Outside['links'][number];
const RECORDS = ['spf', 'dkim', 'dmarc'] as const;

/** The points of the list that are looked up outside; none while it is not known, or once it has left. */
export function useOutside(bulletin: Bulletin, onSee?: (place: string) => void): ReadinessItem[] {
  const { t } = useTranslation('bulletins');
  const campaignId = useCampaignId();
  const mayAsk = useMay(EDITORS) && isWritable(bulletin);
  const found = useQuery({ ...outsideQuery(campaignId, bulletin), enabled: mayAsk });
  if (!mayAsk || !found.data) return [];
  const { links, sender, colours } = found.data;

  const see = (link: LinkFound | undefined) =>
    onSee && link
      ? {
          action: (
            <LinkButton onClick={() => onSee(`block:${link.blockId}`)}>{t('readiness.see')}</LinkButton>
          ),
        }
      : {};
  const linkItem = (state: 'broken' | 'refused' | 'unknown'): ReadinessItem[] => {
    const these = links.filter((link) => link.state === state);
    if (these.length === 0) return [];
    return [
      {
        key: `links-${state}`,
        title: t(`outside.links.${state}`, { count: these.length }),
        detail: these
          .map(({ label, url }) => (label === '' ? url : label))
          .slice(0, 3)
          .join(', '),
        done: false,
        ...see(these[0]),
      },
    ];
  };
  const items = [...linkItem('broken'), ...linkItem('refused'), ...linkItem('unknown')];
  if (items.length === 0 && links.length > 0) {
    items.push({ key: 'links', title: t('outside.links.reached', { count: links.length }), done: true });
  }
  if (sender) {
    const named = (state: 'missing' | 'unknown'): string =>
      RECORDS.filter((record) => sender[record] === state)
        .map((record) => record.toUpperCase())
        .join(', ');
    const missing = named('missing');
    const unknown = named('unknown');
    items.push(
      missing !== ''
        ? {
            key: 'sender',
            title: t('outside.sender.missing', { records: missing, domain: sender.domain }),
            detail: t('outside.sender.missingText'),
            done: false,
          }
        : unknown !== ''
          ? {
              key: 'sender',
              title: t('outside.sender.unknown'),
              detail: t('outside.sender.unknownText', { records: unknown }),
              done: false,
            }
          : { key: 'sender', title: t('outside.sender.found', { domain: sender.domain }), done: true },
    );
  }
  items.push({
    key: 'contrast',
    done: true,
    title:
      colours.length === 0 ? (
        t('outside.contrast')
      ) : (
        <>
          {t('outside.darkened', { count: colours.length })}{' '}
          <Link to="/c/$campaignId/settings" params={{ campaignId }} className={linkClass}>
            {t('outside.toBrand')}
          </Link>
        </>
      ),
  });
  return items;
}
