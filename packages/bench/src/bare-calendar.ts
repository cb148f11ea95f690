import '@fullcalendar/react/skeleton.css';
import FullCalendar from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import multiMonthPlugin from '@fullcalendar/react/multimonth';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

/** A page with nothing but the calendar library, to measure the product's calendar beside it. */
interface BareEvent {
  readonly id: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
}

const root = createRoot(document.body.appendChild(document.createElement('main')));

const views = { month: 'dayGridMonth', year: 'multiMonthYear' } as const;

/** Draws the library's own view with these events; an earlier one goes first. */
function draw(view: keyof typeof views, date: string, events: readonly BareEvent[]): void {
  root.render(
    createElement(FullCalendar, {
      key: performance.now(),
      plugins: [dayGridPlugin, multiMonthPlugin],
      initialView: views[view],
      initialDate: date,
      timeZone: 'UTC',
      firstDay: 1,
      headerToolbar: false,
      height: '100%',
      dayMaxEvents: true,
      eventClass: 'bare-event',
      events: [...events],
    }),
  );
}

function clear(): void {
  root.render(null);
}

declare global {
  interface Window {
    bareCalendar?: { readonly draw: typeof draw; readonly clear: typeof clear };
  }
}

window.bareCalendar = { draw, clear };
