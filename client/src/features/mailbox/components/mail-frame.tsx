import { useEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react';
import { mailDocument } from '../mail-document.js';
import styles from './mail-frame.module.css';

interface MailFrameProps {
  readonly html: string;
  readonly title: string;
  /** The width it is laid out for; where there is less room it is shown smaller. */
  readonly width: number;
}

const FIRST_HEIGHT = 480;

/** A mail as its reader would see it, as tall as it is: sandboxed, without scripts or forms. */
export function MailFrame({ html, title, width }: MailFrameProps) {
  const page = useMemo(() => mailDocument(html), [html]);
  const box = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(width);
  const [height, setHeight] = useState(FIRST_HEIGHT);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(entry.contentRect.width);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = Math.min(1, room / width);
  const measure = ({ currentTarget }: SyntheticEvent<HTMLIFrameElement>): void => {
    const content = currentTarget.contentDocument;
    if (content === null) return;
    const read = (): void => setHeight(content.body?.scrollHeight || FIRST_HEIGHT);
    read();
    // Pictures arrive later and make it taller.
    content.addEventListener('load', read, true);
  };
  return (
    <div ref={box}>
      <div className={styles.paper} style={{ maxWidth: width, height: height * scale }}>
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
    </div>
  );
}
