import { MailFrame } from '../../../shared/mail/mail-frame.js';
import { useWidth } from '../../../shared/ui/use-width.js';
import styles from './mail-paper.module.css';

interface MailPaperProps {
  readonly html: string;
  readonly title: string;
  /** The width it is laid out for; where there is less room it is shown smaller. */
  readonly width: number;
}

/** A mail as its reader sees it, on a sheet as wide as there is room. */
export function MailPaper({ html, title, width }: MailPaperProps) {
  const [box, room] = useWidth(width);
  return (
    <div ref={box}>
      <div className={styles.paper} style={{ maxWidth: width }}>
        <MailFrame html={html} title={title} width={width} room={room} />
      </div>
    </div>
  );
}
