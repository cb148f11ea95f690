import type { LibraryCalendarProps } from './library-calendar.js';
import { LibraryCalendar } from './library-calendar.js';

/** Month and week by days: what a lazy import of them gives. */
export default function DayCalendar(props: LibraryCalendarProps) {
  return <LibraryCalendar {...props} />;
}
