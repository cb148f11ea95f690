import { useEffect, useId, type ReactNode } from 'react';
import { classNames } from './class-names.js';
import styles from './page.module.css';
import { useRail } from './rail.js';

interface PageProps {
  readonly title: ReactNode;
  /** The tab's title, when the title is not plain text. */
  readonly documentTitle?: string | undefined;
  readonly subtitle?: ReactNode;
  /** Right of the title; one primary button at most. */
  readonly actions?: ReactNode;
  /** Right after the title, for example arrows between months. */
  readonly beside?: ReactNode;
  /** A drawer or side panel: stands beside the content and scrolls by itself. */
  readonly aside?: ReactNode;
  /** Folds the navigation to its rail, for screens that need the width. */
  readonly rail?: boolean | undefined;
  /** The content takes the height that is left, and scrolls inside (calendars). */
  readonly fill?: boolean | undefined;
  readonly children: ReactNode;
}

/** A screen: title, actions, content on the sheet, and what stands beside it. */
export function Page(props: PageProps) {
  const {
    title,
    documentTitle,
    subtitle,
    actions,
    beside,
    aside,
    rail = false,
    fill = false,
    children,
  } = props;
  useRail(rail);
  const titleText = documentTitle ?? (typeof title === 'string' ? title : undefined);
  useEffect(() => {
    if (titleText !== undefined) document.title = `${titleText} · Altavoz`;
  }, [titleText]);
  return (
    <div className={styles.page}>
      <div className={classNames(styles.scroll, fill && styles.fill)}>
        <header className={styles.head}>
          <div className={styles.titles}>
            <div className={styles.titleRow}>
              <h1 tabIndex={-1}>{title}</h1>
              {beside}
            </div>
            {subtitle !== undefined && subtitle !== null && <p className={styles.subtitle}>{subtitle}</p>}
          </div>
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
        {children}
      </div>
      {aside}
    </div>
  );
}

interface SectionProps {
  readonly title: ReactNode;
  readonly count?: number | undefined;
  /** `row`: small grey title over a list of rows; `section`: 16 px; `panel`: 20 px, for drawers and dialogs. */
  readonly level?: 'panel' | 'section' | 'row' | undefined;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A titled part of a screen: lines before boxes, so it has no frame of its own. */
export function Section({ title, count, level = 'section', actions, className, children }: SectionProps) {
  const id = useId();
  const Heading = level === 'row' ? 'h3' : 'h2';
  return (
    <section aria-labelledby={id} className={classNames(styles.section, styles[level], className)}>
      <div className={styles.sectionHead}>
        <Heading id={id}>
          {title}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </Heading>
        {actions}
      </div>
      {children}
    </section>
  );
}

/** A panel on `sunken` at the right of a page: context that stays, not a drawer that closes. */
export function SidePanel({
  label,
  children,
  footer,
}: {
  readonly label: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
}) {
  return (
    <aside className={styles.side} aria-label={label}>
      <div className={styles.sideBody}>{children}</div>
      {footer !== undefined && <div className={styles.sideFoot}>{footer}</div>}
    </aside>
  );
}

/** Names and values, one a line; values are never empty. */
export function Facts({
  items,
}: {
  readonly items: readonly { readonly name: string; readonly value: ReactNode }[];
}) {
  return (
    <dl className={styles.facts}>
      {items.map((item) => (
        <div key={item.name}>
          <dt>{item.name}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
