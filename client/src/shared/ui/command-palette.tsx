import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChannelShape } from './channel.js';
import { classNames } from './class-names.js';
import styles from './command-palette.module.css';
import { Icon } from './icon.js';
import type { PaletteGroup, PaletteItem } from './palette-items.js';

const AT_MOST = 8;

/** Lower case without accents, letter for letter, so that positions still fit the label. */
function fold(text: string): string {
  return [...text].map((letter) => letter.normalize('NFD').charAt(0).toLowerCase()).join('');
}

/** Where the query stands in the label: at the beginning of a word, else anywhere. */
function matchAt(label: string, query: string): number {
  if (query === '') return 0;
  const text = ` ${fold(label)}`;
  const wanted = fold(query);
  const atWord = text.indexOf(` ${wanted}`);
  return atWord === -1 ? text.indexOf(wanted) - 1 : atWord;
}

function Marked({ label, query }: { readonly label: string; readonly query: string }) {
  const letters = [...label];
  const start = matchAt(label, query);
  if (query === '' || start < 0) return <span>{label}</span>;
  const end = start + [...query].length;
  return (
    <span>
      {letters.slice(0, start).join('')}
      <mark>{letters.slice(start, end).join('')}</mark>
      {letters.slice(end).join('')}
    </span>
  );
}

interface CommandPaletteProps {
  readonly groups: readonly PaletteGroup[];
  readonly onClose: () => void;
  /** What is being looked for, for things that only the API knows. */
  readonly onQuery?: ((query: string) => void) | undefined;
}

/** Ctrl K: type a few letters, arrows choose, Enter opens; `>` shows only actions. */
export function CommandPalette({ groups, onClose, onQuery }: CommandPaletteProps) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const onlyActions = text.startsWith('>');
  const query = (onlyActions ? text.slice(1) : text).trim();
  const shown = useMemo(
    () =>
      groups
        .filter((group) => !onlyActions || group.actions === true)
        .map((group) => ({
          ...group,
          items: group.items
            .filter((item) => matchAt(item.label, query) >= 0)
            .slice(0, query === '' ? undefined : AT_MOST),
        }))
        .filter((group) => group.items.length > 0),
    [groups, onlyActions, query],
  );
  const flat = shown.flatMap((group) =>
    group.items.map((item) => ({ item, id: `${id}-${group.key}-${item.key}` })),
  );
  const current = flat[Math.min(active, flat.length - 1)];

  useEffect(() => {
    const before = document.activeElement;
    // The palette was asked for to type into it.
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  const currentId = current?.id;
  useEffect(() => {
    if (currentId === undefined) return;
    const element = list.current?.querySelector(`[id="${currentId}"]`);
    if (element instanceof HTMLElement && 'scrollIntoView' in element)
      element.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  const choose = (item: PaletteItem): void => {
    onClose();
    item.onSelect();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = Math.max(0, flat.length - 1);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setActive((index) => (index >= last ? 0 : index + 1)),
      ArrowUp: () => setActive((index) => (index <= 0 ? last : index - 1)),
      Home: () => setActive(0),
      End: () => setActive(last),
      Escape: onClose,
      Tab: () => undefined,
      Enter: () => {
        if (current !== undefined) choose(current.item);
      },
    };
    const act = keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className={styles.backdrop}>
      {/* For the pointer; the keyboard has Escape. */}
      <button type="button" className={styles.outside} tabIndex={-1} aria-hidden="true" onClick={onClose} />
      <div className={styles.palette} role="dialog" aria-modal="true" aria-label={t('palette.title')}>
        <div className={styles.query}>
          <Icon name="search" size={20} />
          <input
            ref={field}
            type="text"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-activedescendant={current?.id}
            aria-label={t('palette.title')}
            placeholder={t('palette.placeholder')}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setActive(0);
              onQuery?.(event.target.value.trim());
            }}
            onKeyDown={onKeyDown}
            autoComplete="off"
            spellCheck={false}
          />
          <kbd>Esc</kbd>
        </div>
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={t('palette.title')}
          className={styles.list}
        >
          {shown.map((group) => (
            <div key={group.key} role="group" aria-label={group.title}>
              <div className={styles.title} aria-hidden="true">
                {group.title}
              </div>
              {group.items.map((item) => {
                const optionId = `${id}-${group.key}-${item.key}`;
                const selected = optionId === current?.id;
                return (
                  <div
                    key={item.key}
                    id={optionId}
                    role="option"
                    aria-selected={selected}
                    className={classNames(styles.option, selected && styles.selected)}
                    onMouseMove={() => setActive(flat.findIndex((entry) => entry.id === optionId))}
                    tabIndex={-1}
                    onClick={() => choose(item)}
                    onKeyDown={onKeyDown}
                  >
                    {item.channel !== undefined && <ChannelShape channel={item.channel} named />}
                    {item.icon !== undefined && <Icon name={item.icon} />}
                    <Marked label={item.label} query={query} />
                    {item.detail !== undefined && <em>{item.detail}</em>}
                    {item.shortcut !== undefined && <kbd>{item.shortcut}</kbd>}
                    {selected && item.shortcut === undefined && <kbd aria-hidden="true">↵</kbd>}
                  </div>
                );
              })}
            </div>
          ))}
          {flat.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}
        </div>
        <div className="sr-only" role="status">
          {t('palette.results', { count: flat.length })}
        </div>
        <div className={styles.foot} aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> {t('palette.choose')}
          </span>
          <span>
            <kbd>↵</kbd> {t('palette.open')}
          </span>
          <span>
            <kbd>&gt;</kbd> {t('palette.onlyActions')}
          </span>
        </div>
      </div>
    </div>
  );
}
