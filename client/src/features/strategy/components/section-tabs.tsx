import { useTranslation } from 'react-i18next';
import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import { useSearchState } from '../../../shared/ui/search-state.js';
import { lacks, sectionStates, type Section, type SectionState } from '../missing.js';
import type { Strategy } from '../strategy.js';
import styles from './section-tabs.module.css';

/** The parts of the room in working order; each says what it holds or, in brass, what is missing. */
export function SectionTabs({ strategy, chosen }: { readonly strategy: Strategy; readonly chosen: Section }) {
  const { t } = useTranslation('strategy');
  const [, setSearch] = useSearchState();
  const say = useHolds();
  return (
    <nav className={styles.tabs} aria-label={t('sections')}>
      {sectionStates({ ...strategy, start: strategy.campaign.start }).map((state) => {
        const missing = lacks(state);
        const on = state.section === chosen;
        return (
          <button
            key={state.section}
            type="button"
            className={classNames(styles.tab, missing && styles.missing, on && styles.on)}
            aria-current={on ? 'step' : undefined}
            onClick={() =>
              setSearch({
                section: state.section === 'diagnosis' ? undefined : state.section,
                audience: undefined,
                objective: undefined,
                diagnostic: undefined,
                actor: undefined,
                view: undefined,
              })
            }
          >
            <b>
              <Icon name={missing ? 'attention' : 'check'} size={16} />
              {t(`section.${state.section}`)}
            </b>
            <span>{say(state)}</span>
          </button>
        );
      })}
    </nav>
  );
}

function useHolds(): (state: SectionState) => string {
  const { t } = useTranslation('strategy');
  return (state) => {
    switch (state.section) {
      case 'diagnosis':
        return state.age.state === 'missing'
          ? t('holds.diagnosisNone')
          : t(state.age.state === 'outdated' ? 'holds.diagnosisOld' : 'holds.diagnosis', {
              count: state.count,
              year: state.age.newest.slice(0, 4),
            });
      case 'positioning': {
        const [first] = state.missing;
        return first
          ? t('holds.positioningMissing', { count: state.missing.length, what: t(`corner.${first}`) })
          : t('holds.positioning');
      }
      case 'objectives':
        if (state.main === 0) return t('holds.objectivesNone');
        if (state.main > 1) return t('holds.objectivesSeveral', { count: state.main });
        return state.unmeasured > 0
          ? t('holds.unmeasured', { count: state.unmeasured })
          : t('holds.objectives', { count: state.specific });
      case 'audiences':
        if (state.total === 0) return t('holds.audiencesNone');
        return state.undecided > 0
          ? t('holds.undecided', { count: state.undecided })
          : t('holds.audiences', { total: state.total });
    }
  };
}
