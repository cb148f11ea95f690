import timeGridPlugin from '@fullcalendar/react/timegrid';
import styles from './hours-calendar.module.css';
import { LibraryCalendar, type HoursView, type LibraryCalendarProps } from './library-calendar.js';

const hours: HoursView = {
  plugin: timeGridPlugin,
  name: 'timeGridWeek',
  options: {
    slotDuration: '01:00:00',
    snapDuration: '00:15:00',
    scrollTime: '08:00:00',
    slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
    slotLaneClass: styles.slot ?? '',
    slotHeaderClass: styles.hour ?? '',
    slotHeaderInnerClass: styles.hourText ?? '',
    allDayHeaderClass: styles.hour ?? '',
    allDayHeaderInnerClass: styles.hourText ?? '',
    allDayDividerClass: styles.divider ?? '',
    dayLaneClass: ({ dow }) => `${styles.day ?? ''} ${dow === 0 || dow === 6 ? (styles.weekend ?? '') : ''}`,
    columnEventClass: styles.event ?? '',
    columnEventBeforeClass: ({ isStartResizable }) =>
      isStartResizable ? `${styles.edge} ${styles.top}` : '',
    columnEventAfterClass: ({ isEndResizable }) => (isEndResizable ? `${styles.edge} ${styles.bottom}` : ''),
  },
};

/** The week by the hour, with a row for what lasts whole days. */
export default function HoursCalendar(props: LibraryCalendarProps) {
  return <LibraryCalendar {...props} hours={hours} />;
}
