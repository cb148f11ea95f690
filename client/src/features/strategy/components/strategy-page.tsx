import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../shared/ui/page.js';
import type { Section } from '../missing.js';
import type { Strategy } from '../strategy.js';
import { ActivationPanel } from './activation-panel.js';
import { SectionTabs } from './section-tabs.js';

interface StrategyPageProps {
  readonly strategy: Strategy;
  readonly section: Section;
  readonly subtitle: string;
  readonly actions?: ReactNode;
  readonly aside?: ReactNode;
  readonly rail?: boolean;
  readonly children: ReactNode;
}

/** What every part of the room shares: its title, how far the campaign is, and the way to the other parts. */
export function StrategyPage({
  strategy,
  section,
  subtitle,
  actions,
  aside,
  rail,
  children,
}: StrategyPageProps) {
  const { t } = useTranslation('strategy');
  return (
    <Page title={t(`section.${section}`)} subtitle={subtitle} actions={actions} aside={aside} rail={rail}>
      <ActivationPanel campaign={strategy.campaign} />
      <SectionTabs strategy={strategy} chosen={section} />
      {children}
    </Page>
  );
}
