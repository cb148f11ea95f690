import { seriesInZones } from './series-in-zones.js';

// Run by itself, in a process whose clocks stand in another zone.
process.stdout.write(JSON.stringify({ zone: new Date(0).getTimezoneOffset(), series: seriesInZones() }));
