import { classNames } from '../../../shared/ui/class-names.js';
import { Icon } from '../../../shared/ui/icon.js';
import styles from './pick-mark.module.css';

/** The box of an activity that can be picked; the button around it says the state aloud. */
export function PickMark({ on }: { readonly on: boolean }) {
  return (
    <span className={classNames(styles.box, on && styles.on)} aria-hidden="true">
      {on && <Icon name="check" size={11} />}
    </span>
  );
}
