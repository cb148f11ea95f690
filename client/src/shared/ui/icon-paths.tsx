import type { ReactNode } from 'react';

/** Drawn on a 24 px grid with round joins; no filled shape, those belong to channel types. */
export const iconPaths = {
  add: <path d="M12 5v14M5 12h14" />,
  arrow: <path d="M4 12h15M14 7l5 5-5 5" />,
  attention: (
    <>
      <rect x="7.500" y="2.500" width="9" height="19" rx="4.500" />
      <path d="M12 7v6.500M12 17h.01" />
    </>
  ),
  blocked: (
    <>
      <path d="M8.500 3.500h7l5 5v7l-5 5h-7l-5-5v-7z" />
      <path d="M8 12h8" />
    </>
  ),
  budget: <path d="M3.500 9h17v6h-17zM14 9v6M8 12h.01" />,
  bulletins: (
    <>
      <path d="M3.500 6h17v12.500h-17z" />
      <path d="m4 6.500 8 6.500 8-6.500" />
    </>
  ),
  calendar: (
    <path d="M4 4h4v4H4zM10 4h4v4h-4zM16 4h4v4h-4zM4 10h4v4H4zM10 10h4v4h-4zM16 10h4v4h-4zM4 16h4v4H4zM10 16h4v4h-4z" />
  ),
  check: <path d="m5 12.500 4.500 4.500L19 7.500" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M12 7v5.200l3.300 2" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6 6 18" />,
  collapse: <path d="m7 14 5-5 5 5" />,
  copy: (
    <>
      <path d="M9 9h11v11H9z" />
      <path d="M15 9V4H4v11h5" />
    </>
  ),
  dash: <path d="M6 12h12" />,
  day: (
    <path d="M4 9h16M7.500 3v3.500M16.500 3v3.500M5.500 5h13A1.500 1.500 0 0 1 20 6.500v12a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 18.500v-12A1.500 1.500 0 0 1 5.500 5z" />
  ),
  download: <path d="M12 4v11M7.500 11l4.500 4.500L16.500 11M4.500 20h15" />,
  drag: <path d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" strokeWidth={2.4} />,
  edit: (
    <>
      <path d="M5 19l1-4L16 5l3 3L9 18z" />
      <path d="m13.500 7.500 3 3" />
    </>
  ),
  expand: <path d="m7 10 5 5 5-5" />,
  external: <path d="M13 5h6v6M19 5l-8.500 8.500M16 14v5H5V8h5" />,
  filter: <path d="M4 6.500h16M7 12h10M10 17.500h4" />,
  flag: <path d="M6 21V4M6 4.500h11.500l-2.500 4 2.500 4H6" />,
  'free-press': (
    <>
      <path d="M4 5h13v14H6a2 2 0 0 1-2-2zM17 9h3v8a2 2 0 0 1-2 2" />
      <path d="M7 9h7M7 12.500h7M7 16h4" />
    </>
  ),
  gap: <path d="M3.500 5v14M20.500 5v14M7 19 17 5M7 12l5-7M12 19l5-7" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M3.500 12h17M12 3.500c3 2.600 4 5.400 4 8.500s-1 5.900-4 8.500c-3-2.600-4-5.400-4-8.500s1-5.900 4-8.500z" />
    </>
  ),
  hide: (
    <>
      <path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z" />
      <circle cx="12" cy="12" r="2.800" />
      <path d="M4.500 4.500l15 15" />
    </>
  ),
  indicators: (
    <>
      <path d="M4 19.500h16M4 15l5-5 4 3.500L20 6" />
      <path d="M15.500 6H20v4.500" />
    </>
  ),
  left: <path d="m14.500 6-6 6 6 6" />,
  link: (
    <path d="M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1" />
  ),
  lock: <path d="M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  messages: (
    <>
      <path d="M3.500 11 12 4l8.500 7" />
      <path d="M6 10.500V20h12v-9.500M9.500 14h5M9.500 17h3" />
    </>
  ),
  microphone: (
    <>
      <rect x="9" y="3" width="6" height="11" rx="3" />
      <path d="M5.500 11.500a6.500 6.500 0 0 0 13 0M12 18v3" />
    </>
  ),
  money: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M15 9a4 4 0 1 0 0 6M7.500 11h5M7.500 13.300h4.500" />
    </>
  ),
  more: <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth={2.6} />,
  offline: (
    <path d="M4 12.500a11 11 0 0 1 4-2.900M12.500 8.700A11 11 0 0 1 20 12.500M7 15.800a6.500 6.500 0 0 1 6-2.200M12 19.500h.01M5 4l14 16" />
  ),
  online: <path d="M4 12.500a11 11 0 0 1 16 0M7 15.800a6.500 6.500 0 0 1 10 0M12 19.500h.01" />,
  pause: <path d="M9 6v12M15 6v12" strokeWidth={2} />,
  people: (
    <>
      <circle cx="9" cy="8.500" r="3.500" />
      <path d="M2.500 19.500c.5-3.500 3-5.500 6.500-5.500s6 2 6.500 5.500M16 5.500a3.200 3.200 0 0 1 0 6M18 14.500c2 .7 3.200 2.500 3.500 5" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8.500" r="3.800" />
      <path d="M4.500 20c.6-4 3.400-6.200 7.500-6.200s6.900 2.200 7.500 6.200" />
    </>
  ),
  phone: (
    <>
      <rect x="7" y="3" width="10" height="18" rx="2" />
      <path d="M11 18h2" />
    </>
  ),
  play: <path d="M8 5.500v13l10-6.500z" />,
  question: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M9.500 9.600a2.600 2.600 0 1 1 3.700 2.400c-.8.400-1.200.9-1.200 1.700M12 16.700h.01" />
    </>
  ),
  refresh: <path d="M19.500 12a7.500 7.500 0 1 1-2.200-5.300L19.500 9M19.500 4v5h-5" />,
  reports: (
    <>
      <path d="M6 3.500h8.500L19 8v12.500H6z" />
      <path d="M14 3.500V8.500h5M9.500 13h6M9.500 16.500h6" />
    </>
  ),
  right: <path d="m9.500 6 6 6-6 6" />,
  search: (
    <>
      <circle cx="11" cy="11" r="6.500" />
      <path d="m16 16 4.500 4.500" />
    </>
  ),
  send: (
    <>
      <path d="M20.500 4 3.500 11l6.500 2.500L13 20z" />
      <path d="m10 13.500 4-4" />
    </>
  ),
  settings: (
    <>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2" />
      <circle cx="9" cy="17" r="2" />
    </>
  ),
  show: (
    <>
      <path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z" />
      <circle cx="12" cy="12" r="2.800" />
    </>
  ),
  strategy: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="m15.500 8.500-2 5-5 2 2-5z" />
    </>
  ),
  switch: <path d="m8 9.500 4-4 4 4M8 14.500l4 4 4-4" />,
  tactics: <path d="M4 4h16v16H4zM4 9.300h16M4 14.600h16M9.300 4v16M14.600 4v16" />,
  today: (
    <>
      <path d="M4 8.500h16M7.500 3v3.500M16.500 3v3.500M5.500 5h13A1.500 1.500 0 0 1 20 6.500v12a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 18.500v-12A1.500 1.500 0 0 1 5.500 5z" />
      <path d="m9 14.200 2.200 2.200 4-4.200" />
    </>
  ),
  trash: <path d="M5 7h14M9.500 7V4.500h5V7M7 7l.8 13h8.400L17 7M10.500 10.500v6M13.500 10.500v6" />,
  undo: (
    <>
      <path d="M8 5 4 9l4 4" />
      <path d="M4.500 9H14a5 5 0 0 1 0 10h-4" />
    </>
  ),
  upload: <path d="M12 15.500v-11M7.500 9l4.500-4.500L16.500 9M4.500 20h15" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof iconPaths;
