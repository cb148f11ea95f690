import type { BlockType } from '@altavoz/domain/bulletins/bulletin';
import type { ReactNode } from 'react';
import { Icon } from '../../../shared/ui/icon.js';
import styles from './block-icon.module.css';

/** On the grid of the other icons: 24 px, round joins, no filled shape. */
const drawn: Readonly<Partial<Record<BlockType, ReactNode>>> = {
  heading: <path d="M5 7V5h14v2M12 5v14M9.500 19h5" />,
  text: <path d="M4 6h16M4 10h16M4 14h16M4 18h10" />,
  quote: (
    <path d="M4.500 13h5v5h-5zM4.500 13c0-4 1.500-6 4.500-7M14.500 13h5v5h-5zM14.500 13c0-4 1.500-6 4.500-7" />
  ),
  image: (
    <>
      <path d="M4 5h16v14H4z" />
      <path d="m4 16 5-5 4 4 3-2.500 4 3.500" />
      <path d="M15.500 9h.01" strokeWidth={2.4} />
    </>
  ),
  button: (
    <>
      <rect x="3.500" y="7.500" width="17" height="9" rx="2.500" />
      <path d="M8 12h6.500M12.500 10l2 2-2 2" />
    </>
  ),
};

const shared = { message: 'messages', agenda: 'calendar', figures: 'indicators' } as const;

/** What kind of block it is; always beside its name. */
export function BlockIcon({ type }: { readonly type: BlockType }) {
  if (type === 'message' || type === 'agenda' || type === 'figures') return <Icon name={shared[type]} />;
  const paths = drawn[type];
  if (paths === undefined) return <Icon name="dash" />;
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {paths}
    </svg>
  );
}
