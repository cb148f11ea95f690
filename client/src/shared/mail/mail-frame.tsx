import { useMemo, useState, type SyntheticEvent } from 'react';
import { mailDocument } from './mail-document.js';
import styles from './mail-frame.module.css';

interface MailFrameProps {
  readonly html: string;
  readonly title: string;
  /** The width the mail is laid out for. */
  readonly width: number;
  /** The width there is; a wider mail is shown smaller. */
  readonly room: number;
  /** As a program in the light or in the dark shows it; as the reader's own browser unless said. */
  readonly appearance?: 'light' | 'dark' | undefined;
}

const FIRST_HEIGHT = 640;

/** A mail as its reader would see it, as tall as it is: sandboxed, without scripts or forms. */
export function MailFrame({ html, title, width, room, appearance }: MailFrameProps) {
  const page = useMemo(() => mailDocument(html, appearance), [html, appearance]);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  const scale = Math.min(1, room / width);
  const measure = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void => {
    const frame = currentTarget;
    const content = frame.contentDocument;
    if (content === null) return;
    const read = (): void => setHeight(content.body?.scrollHeight || FIRST_HEIGHT);
    read();
    // Pictures arrive later and make it taller.
    content.addEventListener('load', read, true);
  };
  return (
    <div className={styles.box} style={{ height: height * scale }}>
      <iframe
        // Another width is another layout, with another height.
        key={width}
        className={styles.frame}
        title={title}
        // Same origin only so that its height can be read; without scripts nothing in it can use that.
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        srcDoc={page}
        style={{ width, height, transform: scale === 1 ? undefined : `scale(${scale})` }}
        onLoad={measure}
      />
    </div>
  );
}
