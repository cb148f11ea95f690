import timeGridPlugin from '@fullcalendar/react/timegrid';
import { LibraryCalendar, type HoursView, type LibraryCalendarProps } from './library-calendar.js';

const hours: HoursView = { plugin: timeGridPlugin, name: 'timeGridWeek' };

/** The week by the hour, with a row for what lasts whole days. */
export default function HoursCalendar(props: LibraryCalendarProps) {
  return <LibraryCalendar {...props} hours={hours} />;
}
