import { useEffect, useRef, useState } from 'react';
import { MailFrame } from '../../../shared/mail/mail-frame.js';
import styles from './mail-paper.module.css';

interface MailPaperProps {
  readonly html: string;
  readonly title: string;
  /** The width it is laid out for; where there is less room it is shown smaller. */
  readonly width: number;
}

/** A mail as its reader sees it, on a sheet as wide as there is room. */
export function MailPaper({ html, title, width }: MailPaperProps) {
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={box}>
      <div className={styles.paper} style={{ maxWidth: width }}>
        <MailFrame html={html} title={title} width={width} room={room} />
      </div>
    </div>
  );
}
